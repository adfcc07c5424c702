using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;

namespace Praatplaat.Teams.Tests;

/// <summary>The endpoint, and what the adapter makes of an activity that was let in.</summary>
public sealed class TeamsAdapterTests(TeamsHost host) : IClassFixture<TeamsHost>
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
    [InlineData(true, 262_144, HttpStatusCode.OK)]
    [InlineData(true, 262_145, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(false, 262_144, HttpStatusCode.OK)]
    [InlineData(false, 262_145, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_256_KB_and_not_a_byte_more(bool withLength, int bytes, HttpStatusCode expected)
    {
        var activity = host.Teams.Activities.PersonalMessage(Anouk, "");
        activity["text"] = new string('a', bytes - Encoding.UTF8.GetByteCount(activity.ToJsonString()));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = !withLength;
        Assert.Equal(expected, await Send(request));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task A_content_type_that_any_web_page_may_send_is_refused(string? mediaType)
    {
        var activity = host.Teams.Activities.PersonalMessage(Anouk, "start").ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(activity) };
        request.Content.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Send(request));
    }

    [Fact]
    public async Task A_failed_reply_is_logged_once_without_what_was_said()
    {
        // Somebody who is in no other test here: a reply of one that did not wait for it would take the fault.
        var bram = TeamsPerson.Number(1);
        var activity = host.Teams.Activities.PersonalMessage(bram, "iets vertrouwelijks");
        host.Teams.Inject(
            Fault.Answer(400), call => call.Call == ConnectorCall.Send && call.ConversationId == TeamsPlace.PersonalConversation(bram));
        var answer = await host.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Text));
        Assert.Single(host.Log.Lines, line => line.Contains($"Activity {activity["id"]} of type message failed", StringComparison.Ordinal));
        Assert.DoesNotContain(
            host.Log.Lines,
            line => line.Contains("vertrouwelijks", StringComparison.Ordinal) || line.Contains(bram.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("qq-whatever")]
    public async Task The_language_of_a_sender_does_not_change_how_the_bot_formats(string locale)
    {
        var cultures = new ConcurrentBag<string>();
        await using var other = await TeamsHost.StartAsync(builder => builder.Services.AddSingleton<IBot>(new Probe(cultures)));
        var activity = other.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help");
        activity["locale"] = locale;
        await other.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal(CultureInfo.CurrentCulture.Name, Assert.Single(cultures));
    }

    private async Task<HttpStatusCode> Send(HttpRequestMessage request)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private sealed class Probe(ConcurrentBag<string> cultures) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            cultures.Add(CultureInfo.CurrentCulture.Name);
            return Task.CompletedTask;
        }
    }
}
