using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praatplaat.Approval;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>What whoever runs the bot has to account for leaves one line each, and tells of no person.</summary>
public sealed class AuditTrailTests
{
    private const string Marker = "zebrapad";

    private static readonly HttpClient Browser = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_session_leaves_these_events_and_no_name_no_person_and_no_text()
    {
        using var trail = new Trail();
        var clock = new JumpingTime(JumpingTime.Monday);
        await using var bot = await RunningBot.StartAsync(
            builder => builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerProvider>(trail),
            "--Outbox:Pause",
            "00:00:00.200",
            "--Sessions:RetentionDays",
            "30");
        bot.Teams.Members = TeamsPerson.Numbers(5);
        await using var play = new SessionPlay(bot, clock);
        var people = play.Members;
        await PlayAsync(play);

        var lines = trail.Lines.Select(line => line
            .Replace(play.Session, "{session}", StringComparison.Ordinal)
            .Replace(play.Teams.Place.TenantId, "{tenant}", StringComparison.Ordinal)
            .Replace(BotVersion.Text, "{version}", StringComparison.Ordinal)).ToList();
        string[] secrets =
        [
            Marker,
            .. people.SelectMany(person => new[] { person.Name, person.Name.Split(' ')[0], person.Id, person.AadObjectId!, person.Email! }),
            play.Teams.Place.TeamName,
            play.Teams.Place.ChannelId,
            bot.Storage.Split("AccountKey=")[1].Split(';')[0],
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(trail.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Approved.Matches(string.Join('\n', lines), "AuditTrail", "txt");
    }

    [Fact]
    public async Task A_backup_and_a_restore_say_so_where_they_are_made()
    {
        var storage = AzuriteFixture.NewAccount();
        await using (await RunningBot.StartOnAsync(storage, _ => { }))
        {
        }

        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.Matches(@"Praatplaat\.Audit\[15\]\s+BackupMade rows=\d+", await RunAsync("--backup", file, storage));
        Assert.Matches(@"Praatplaat\.Audit\[16\]\s+BackupRestored rows=\d+", await RunAsync("--restore", file, AzuriteFixture.NewAccount()));
        File.Delete(file);
    }

    private static async Task PlayAsync(SessionPlay play)
    {
        var (first, manager, second, next, leaver) = (play.Members[0], play.Members[1], play.Members[2], play.Members[3], play.Members[4]);
        await play.StartAsync(new JsonObject { ["title"] = Marker, ["manager"] = manager.AadObjectId });
        await play.AnswerAllAsync(await play.OpenAsync(1), member => $"{Marker} {member.Name}");
        await play.CloseAsync(1);
        await PressAsync(play, first, "session.manager", new JsonObject { ["manager"] = second.AadObjectId });
        await play.StopAsync();
        await play.PressAsync(first, await play.SeeAsync(card => card.Offers(Verbs.SessionResume), first), Verbs.SessionResume);
        await ExportAsync(play, second, "answers");
        await ExportAsync(play, first, "word");
        await PressAsync(play, first, Verbs.SessionHandOver, new JsonObject { ["facilitator"] = next.AadObjectId });
        await play.SeeAsync(card => card.Offers(Verbs.SessionCancel), next);
        await EraseAsync(play, leaver);
        await play.PressAsync(second, await play.LeaveAsync(next, second), Verbs.SessionTakeOver);
        await play.SeeAsync(card => card.Offers(Verbs.SessionCancel), second);
        await play.FinishAsync(second);
        await play.SeeAsync(card => card.Offers(Verbs.SessionDelete), second);
        await PressAsync(play, second, Verbs.SessionDelete, new JsonObject { ["confirmed"] = true });
    }

    private static async Task EraseAsync(SessionPlay play, TeamsPerson who)
    {
        await play.TellAsync(who, "wis mijn gegevens");
        await play.PressAsync(who, await play.SeeAsync(card => card.Offers(Verbs.MyDataErase), who), Verbs.MyDataErase);
    }

    private static async Task ExportAsync(SessionPlay play, TeamsPerson who, string format)
    {
        var ready = await PressAsync(play, who, Verbs.SummaryExport, new JsonObject { ["format"] = format });
        var url = JsonNode.Parse(ready.Card!.Value.GetRawText())!["body"]!.AsArray()
            .SelectMany(element => element!["actions"]?.AsArray() ?? []).Single(action => (string?)action!["type"] == "Action.OpenUrl")!["url"]!;
        using var answer = await Browser.GetAsync(new Uri((string)url!), Cancelled);
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>As another program would.</summary>
    private static Task<BotAnswer> PressAsync(SessionPlay play, TeamsPerson who, string verb, JsonObject data)
    {
        data["session"] = play.Session;
        return play.DeliverAsync(play.Teams.Activities.Execute(who, CardPlace.Chat("1"), verb, data));
    }

    private static async Task<string> RunAsync(string command, string file, string storage)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            ArgumentList = { "Praatplaat.Bot.dll", command, file, "--environment", "Development", "--Storage:ConnectionString", storage },
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        var said = await program.StandardOutput.ReadToEndAsync(Cancelled);
        await program.WaitForExitAsync(Cancelled);
        return said;
    }

    /// <summary>The lines of the trail alone, each with the name of its event.</summary>
    private sealed class Trail : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName == AuditTrail.Category ? lines : null);

        public void Dispose()
        {
        }

        private sealed class Logger(ConcurrentQueue<string>? lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => lines is not null;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines?.Enqueue($"{eventId.Id} {eventId.Name}: {formatter(state, exception)}");
        }
    }
}
