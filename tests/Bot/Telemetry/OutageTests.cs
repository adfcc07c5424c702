using System.Net;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Diagnostics;
using Praatplaat.Bot.Tests.Faults;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>Whatever is under way fails while storage or Teams is away: the log is not filled by it.</summary>
public sealed class OutageTests
{
    private const int Members = 6;

    /// <summary>Else a clock that jumps takes the sessions away from who is at work on them.</summary>
    private static readonly string[] Settings = ["--Outbox:Lease", "00:10:00"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_storage_is_away_the_log_says_so_and_why_a_line_or_two_a_minute()
    {
        await using var storage = await StoppedStorage.StartAsync();
        var clock = new JumpingTime(JumpingTime.Monday);
        await using var bot = await RunningBot.StartOnAsync(storage.ConnectionString, builder => builder.Services.AddSingleton<TimeProvider>(clock), Settings);
        bot.Teams.Members = TeamsPerson.Numbers(Members);
        await using var play = new SessionPlay(bot, clock);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.QuietAsync();
        await storage.StopAsync();
        var begun = Begin(play);

        foreach (var member in play.Members)
            Assert.Equal(HttpStatusCode.InternalServerError, (HttpStatusCode)(await play.AnswerAsync(member, form, "zebrapad")).Status);
        using (var client = new HttpClient { BaseAddress = bot.Address })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop)).StatusCode);
        await JumpUntilAsync(play, "Looking for due work failed", 2);

        var lines = Told(play, begun);
        Assert.Contains(lines, line => line.StartsWith("Error: Storage failed ", StringComparison.Ordinal) && line.Contains(" within a minute. Storage can't be reached", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Warning: Not ready: storage can't be reached. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_Teams_is_away_likewise()
    {
        await using var play = await SessionPlay.BeginAsync(Members, null, Settings);
        await play.StartAsync();
        await play.QuietAsync();
        play.Teams.Inject(Fault.Answer(503), _ => true, times: 10_000);
        var begun = Begin(play);

        await play.SayAsync(play.Facilitator, "open");
        await JumpUntilAsync(play, "is tried again at", 4);

        Assert.Contains(Told(play, begun), line => line.StartsWith("Error: Teams failed ", StringComparison.Ordinal));
    }

    /// <summary>An alert waits for the line of the one, and whoever acts on the other has to start again.</summary>
    [Fact]
    public void A_token_for_Teams_that_is_not_given_is_no_outage_and_a_deadline_of_the_bot_is()
    {
        Assert.False(Outages.Is(new AuthenticationFailedException("ManagedIdentityCredential authentication failed")));
        Assert.True(Outages.Is(new AuthenticationFailedException("DefaultAzureCredential failed to retrieve a token")));
        Assert.True(Outages.Is(new TimeoutException("Teams did not answer in time", new TaskCanceledException())));
        Assert.False(Outages.Is(new InvalidOperationException("a fault of ours")));
    }

    [Fact]
    public async Task A_door_that_anybody_may_knock_at_adds_no_line_while_storage_is_away()
    {
        await using var storage = await StoppedStorage.StartAsync();
        await using var bot = await RunningBot.StartOnAsync(storage.ConnectionString, _ => { });
        await storage.StopAsync();
        using var client = new HttpClient { BaseAddress = bot.Address };
        for (var knock = 0; knock < 3; knock++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri($"/poster/{new string('a', 32)}", UriKind.Relative), Stop)).StatusCode);

        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Warning: A poster could not be shown", StringComparison.Ordinal));
        Assert.Equal(3, bot.Log.Lines.Count(line => line.StartsWith("Debug: A poster could not be shown", StringComparison.Ordinal)));
    }

    /// <returns>When the outage began.</returns>
    private static DateTimeOffset Begin(SessionPlay play)
    {
        play.Bot.Log.Clear();
        return play.Clock.GetUtcNow();
    }

    /// <summary>Until what was tried again has failed so often, and a minute more, in which that is summed up.</summary>
    private static async Task JumpUntilAsync(SessionPlay play, string line, int times)
    {
        await Eventually.TrueAsync(
            () =>
            {
                play.Clock.JumpTo(play.Clock.GetUtcNow().AddSeconds(5));
                return play.Bot.Log.Lines.Count(told => told.Contains(line, StringComparison.Ordinal)) >= times;
            },
            line);
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(1));
        await Eventually.TrueAsync(() => play.Bot.Log.Lines.Any(told => told.Contains("within a minute. ", StringComparison.Ordinal)), "the sum");
    }

    /// <summary>What an administrator reads of it, which is little.</summary>
    private static List<string> Told(SessionPlay play, DateTimeOffset begun)
    {
        var minutes = (int)Math.Ceiling((play.Clock.GetUtcNow() - begun).TotalMinutes);
        var told = play.Bot.Log.Everything.Where(line => !line.StartsWith("Debug", StringComparison.Ordinal) && !line.StartsWith("Information", StringComparison.Ordinal)).ToList();
        Assert.InRange(told.Count, 1, 2 * minutes);
        Assert.All(told, line => Assert.InRange(line.Length, 1, 500));
        Assert.DoesNotContain(told, line => line.Contains("zebrapad", StringComparison.Ordinal));
        return told;
    }
}
