using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class MessagesEndpointTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    [Fact]
    public async Task An_anonymous_bot_refuses_a_request_under_another_name_than_that_of_this_machine()
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = JsonContent.Create(new { }) };
        request.Headers.Host = "praatplaat.example";
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
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
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":\"Action.Execute\"}")]
    [InlineData("{\"action\":{\"verb\":\"start\"}}")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\",\"verb\":\"start\"}}")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":{}}}")]
    public async Task A_press_without_a_proper_action_is_malformed(string value)
    {
        var activity = bot.Teams.Activities.Execute(Anouk, CardPlace.Post("1"), "session.start");
        activity["value"] = JsonNode.Parse(value);
        var answer = await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, ""), (answer.Status, answer.Text));
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
}
