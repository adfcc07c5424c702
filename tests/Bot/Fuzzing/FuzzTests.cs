using System.Diagnostics;
using Praatplaat.Bot.Tests.Playing;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>
/// Thousands of real activities, most of them broken somewhere, against a live session. The long run:
/// <c>FUZZ_ACTIVITIES=100000 dotnet test --project tests/Bot --filter-class "*.FuzzTests"</c>.
/// </summary>
public sealed class FuzzTests : IAsyncLifetime
{
    /// <summary>After so many the bot's own record is looked through, and let go.</summary>
    private const int Batch = 250;

    /// <summary>After so many the session is played to its end and all that is stored is read.</summary>
    private const int Scene = 5_000;

    private const int MostShown = 20;

    /// <summary>Nobody is held back: what is fuzzed is what comes after.</summary>
    private static readonly string[] Settings =
    [
        "--Logging:LogLevel:Default", "Information", "--Logging:LogLevel:Microsoft.AspNetCore", "Warning",
        "--Presses:PerUserPerMinute", "1000000", "--Presses:PerTenantPerMinute", "1000000",
    ];

    private static readonly TimeSpan Meanwhile = TimeSpan.FromHours(2);

    private readonly FuzzSettings settings = FuzzSettings.FromEnvironment();
    private readonly List<string> failures = [];
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(5, settings: Settings);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task No_activity_brings_the_bot_down_or_spoils_a_session()
    {
        var (session, rows, memory) = (new LiveSession(play), new StoredRows(play), new MemoryCurve());
        using var fire = new BotUnderFire(play.Bot.Address);
        var fuzzer = new ActivityFuzzer(play.Teams);
        var (time, done) = (Stopwatch.StartNew(), 0);
        foreach (var seeds in Enumerable.Range(settings.Seed, settings.Activities).Chunk(Batch))
        {
            await session.KeepAliveAsync();
            await fire.DeliverAllAsync(seeds.Select(seed => fuzzer.Make(seed, session.Id)), TestContext.Current.CancellationToken);
            done += seeds.Length;
            var ends = done % Scene == 0 || done == settings.Activities;
            if (ends)
                await EndSceneAsync(session, rows);
            await ForgetAsync(fire, rows);
            if (ends)
                TestContext.Current.SendDiagnosticMessage($"{done} activities in {time.Elapsed:hh\\:mm\\:ss}, answers {fire.Counts}, {memory.Note()}");
            Assert.True(failures.Count == 0, string.Join('\n', failures.Take(MostShown)));
        }

        if (settings.IsLong)
            memory.IsFlat();
    }

    private async Task EndSceneAsync(LiveSession session, StoredRows rows)
    {
        await session.PlayToTheEndAsync();
        await JumpAsync(rows, TimeSpan.FromDays(3));
        await rows.QuietAsync();
        failures.AddRange(await rows.FaultsAsync());
    }

    /// <summary>What a test keeps of a long run would hide what the bot keeps.</summary>
    private async Task ForgetAsync(BotUnderFire fire, StoredRows rows)
    {
        await JumpAsync(rows, Meanwhile);
        failures.AddRange(fire.Failures);
        fire.Failures.Clear();
        failures.AddRange(play.Bot.Log.Everything.Where(IsFault));
        play.Bot.Log.Clear();
        play.Teams.Clear();
    }

    /// <summary>A message that is on its way would lose its lease by a jump, and nobody would know whether it arrived.</summary>
    private async Task JumpAsync(StoredRows rows, TimeSpan time)
    {
        await rows.QuietAsync();
        play.Clock.JumpTo(play.Clock.GetUtcNow() + time);
    }

    /// <summary>Also work that is put off: with a Teams that answers there is no reason to, unless an activity made its conversation up.</summary>
    private static bool IsFault(string line) =>
        (line.StartsWith("Error:", StringComparison.Ordinal)
            || line.StartsWith("Critical:", StringComparison.Ordinal)
            || line.Contains("is tried again at", StringComparison.Ordinal))
        && !line.Contains("404 ConversationNotFound", StringComparison.Ordinal);
}
