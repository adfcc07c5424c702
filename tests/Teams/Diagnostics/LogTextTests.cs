using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Tests.Diagnostics;

/// <summary>What comes from outside forges no line in the log.</summary>
public sealed class LogTextTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    private const string Forged = "Information: Everything is fine";

    [Theory]
    [InlineData("1760000000001", "1760000000001")]
    [InlineData("a\r\nb\nc\u0085d\u2028e\u2029f", "abcdef")]
    [InlineData("\u001b[2Jred\0", "[2Jred")]
    [InlineData("\u202Ebackwards\u200B", "backwards")]
    [InlineData("", "")]
    [InlineData(null, "-")]
    public void A_logged_text_is_one_line(string? text, string logged) => Assert.Equal(logged, LogText.Of(text).ToString());

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("half\uFFFD", LogText.Of("half\uD83D").ToString());

    [Fact]
    public void A_logged_text_is_short() =>
        Assert.Equal(
            (new string('a', 99) + "…", 100),
            (LogText.Of(new string('a', 99) + "🙂🙂").ToString(), LogText.Of(new string('b', 100)).ToString().Length));

    [Theory]
    [InlineData("🇳🇱")]
    [InlineData("👍🏽")]
    [InlineData("e\u0301")]
    public void What_is_read_as_one_character_is_logged_whole_or_not_at_all(string character) =>
        Assert.Equal(new string('a', 99) + "…", LogText.Of(new string('a', 99) + character).ToString());

    [Fact]
    public void A_character_without_end_is_cut() =>
        Assert.Equal(101, LogText.Of("a" + new string('\u0301', 70_000)).ToString().Length);

    [Fact]
    public async Task A_hostile_type_and_id_leave_exactly_one_line()
    {
        var activity = Hostile("ignored");
        activity["type"] = "type.of\r\n" + Forged;
        await host.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);

        var line = Assert.Single(host.Log.Lines, line => line.Contains("ignored" + Forged, StringComparison.Ordinal));
        Assert.True(line.Length < 300, line);
        NothingForged();
    }

    [Fact]
    public async Task A_message_with_a_hostile_id_is_refused_and_the_id_is_not_logged()
    {
        var answer = await host.Endpoint.DeliverAsync(Hostile("refused"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        host.App.Services.GetRequiredService<RefusedRequests>().Tell();
        Assert.Contains(host.Log.Lines, line => line.Contains("Requests refused within a minute: 1, with 400: they are malformed", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Everything, line => line.Contains("refused" + Forged, StringComparison.Ordinal));
        NothingForged();
    }

    [Fact]
    public async Task A_hostile_error_code_forges_no_line()
    {
        host.Teams.Inject(Fault.Answer(400, $"code\n{Forged}"), ConnectorCall.Send);
        await host.Endpoint.DeliverAsync(
            host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help"), TestContext.Current.CancellationToken);
        Assert.Contains(host.Log.Everything, line => line.Contains($"code{Forged}", StringComparison.Ordinal));
        NothingForged();
    }

    private JsonObject Hostile(string marker)
    {
        var activity = host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help");
        activity["id"] = $"{marker}\r\n{Forged}\n{new string('x', 500)}";
        return activity;
    }

    private void NothingForged()
    {
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains('\n') || line.Contains('\r'));
        Assert.DoesNotContain(host.Log.Everything, line => line.Contains($"\n{Forged}", StringComparison.Ordinal));
    }
}
