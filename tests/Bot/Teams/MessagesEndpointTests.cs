using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class MessagesEndpointTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_a_post_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Send(request));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("ADAPTIVECARD/ACTION")]
    public async Task An_unknown_invoke_is_not_implemented(string? name)
    {
        var activity = bot.Teams.Activities.Execute(Anouk, CardPlace.Post("1"), "session.start");
        activity["name"] = name;
        var answer = await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotImplemented, answer.Status);
    }

    [Theory]
    [InlineData(true, 262_144, HttpStatusCode.OK)]
    [InlineData(true, 262_145, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(false, 262_144, HttpStatusCode.OK)]
    [InlineData(false, 262_145, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_256_KB_and_not_a_byte_more(bool withLength, int bytes, HttpStatusCode expected)
    {
        var activity = bot.Teams.Activities.PersonalMessage(Anouk, "");
        activity["text"] = new string('a', bytes - Encoding.UTF8.GetByteCount(activity.ToJsonString()));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = !withLength;
        Assert.Equal(expected, await Send(request));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task A_type_that_any_web_page_may_send_is_refused(string? mediaType)
    {
        var activity = bot.Teams.Activities.PersonalMessage(Anouk, "start").ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(activity) };
        request.Content.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Send(request));
    }

    [Fact]
    public async Task A_reply_that_fails_is_logged_once_without_what_was_said()
    {
        // Somebody who is in no other test here: a reply of one that did not wait for it would take the fault.
        var bram = TeamsPerson.Number(1);
        var activity = bot.Teams.Activities.PersonalMessage(bram, "iets vertrouwelijks");
        bot.Teams.Inject(Fault.Answer(400), call => call.Call == ConnectorCall.Send && call.ConversationId == TeamsPlace.PersonalConversation(bram));
        var answer = await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Text));
        Assert.Single(bot.Log.Lines, line => line.Contains($"Activity {activity["id"]} of type message failed", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("vertrouwelijks", StringComparison.Ordinal) || line.Contains(bram.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_is_answered_500_and_logged_once_without_what_was_typed()
    {
        var id = new string('a', 32);
        var broken = new TableEntity(id, "session") { ["State"] = "{" };
        await new TableServiceClient(bot.Storage).GetTableClient("sessions").UpsertEntityAsync(broken, cancellationToken: TestContext.Current.CancellationToken);
        var activity = bot.Teams.Activities.Execute(
            Anouk, CardPlace.Post("1"), "answer.submit", new JsonObject { ["session"] = id, ["round"] = 1 }, new JsonObject { ["answer"] = "iets vertrouwelijks" });
        var answer = await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.Status, answer.Text));
        Assert.Single(bot.Log.Lines, line => line.Contains($"Activity {activity["id"]} of type invoke failed", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("vertrouwelijks", StringComparison.Ordinal));
    }

    private async Task<HttpStatusCode> Send(HttpRequestMessage request)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
