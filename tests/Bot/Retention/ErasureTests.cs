using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Administration;
using Praatplaat.Bot.Tests.Access.Authorisation;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Retention;

/// <summary>
/// What is kept no longer is erased, and nothing else. The clock begins at the real time, since of people and messages the moments count
/// that the table service gives to their rows.
/// </summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private readonly DateTimeOffset begin = TimeProvider.System.GetUtcNow();
    private SessionPlay play = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private StorageTables Tables => new(play.Tables);

    private DateTimeOffset Now => play.Clock.GetUtcNow();

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3, begin, "--Sessions:RetentionDays", "60");

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [Report(Report.RowsNeverErased)]
    [InlineData("afronden")]
    [InlineData("stop")]
    public async Task A_session_goes_whole_so_many_days_after_its_end_and_not_a_day_before(string word)
    {
        var card = await PlayAsync();
        if (word == "afronden")
            await play.CloseAsync(1);
        await play.SayConfirmedAsync(word);
        await EndedAsync();
        await RunAtAsync(begin.AddDays(59.5));
        await play.QuietAsync();
        Assert.NotEmpty(await play.RowsAsync("answer:"));
        Assert.Single(await play.RowsAsync("session"));

        await RunAtAsync(begin.AddDays(61));
        Assert.Equal(["erasing"], (await RowsAsync("sessions")).Select(row => row.RowKey));
        Assert.Empty(await RowsAsync("channels"));
        Assert.DoesNotContain(await RowsAsync("due"), row => row.PartitionKey == "0");
        Assert.Contains(play.Bot.Log.Everything, line => line.Contains("Erased after 60 days: 1 sessions, ", StringComparison.Ordinal));
        Assert.Single(play.Bot.Log.Lines, line => line == $"Information: SessionExpired session={play.Session} by=Retention days=60");
        var answer = await play.PressAsync(play.Facilitator, card, Verbs.SessionCancel);
        Assert.True(answer.Card!.Value.Says("een sessie die er niet meer is"), answer.Card.Value.Text());

        await RunAtAsync(begin.AddDays(62.1));
        Assert.Empty(await RowsAsync("sessions"));
    }

    [Fact]
    public async Task Two_weeks_before_the_manager_is_told_once_and_can_still_export()
    {
        await PlayAsync();
        await play.CloseAsync(1);
        await play.FinishAsync();
        await EndedAsync();
        await RunAtAsync(begin.AddDays(45));
        await play.QuietAsync();
        Assert.DoesNotContain(Everyone(), IsNotice);
        await RunAtAsync(begin.AddDays(47));
        // It waits for the next working day.
        await play.JumpAsync(begin.AddDays(52));
        var told = await play.SeeAsync(card => IsNotice(card), play.Facilitator);
        Assert.True(told.Card.Says("Exporteer het dan nu."), told.Card.Text());
        await RunAtAsync(begin.AddDays(54));
        await play.JumpAsync(begin.AddDays(58));
        await play.QuietAsync();
        Assert.Single(Everyone(), IsNotice);
        Assert.True((await play.PressAsync(play.Facilitator, told, Verbs.SummaryExport)).Card!.Value.Says("Word"));

        IEnumerable<System.Text.Json.JsonElement> Everyone() => play.Members.SelectMany(member => play.Seen(member)).Select(seen => seen.Card);
        static bool IsNotice(System.Text.Json.JsonElement card) => card.Says("Deze sessie wordt gewist");
    }

    [Fact]
    public async Task A_session_that_runs_stays_while_people_answer_and_goes_when_nothing_happens_for_as_long()
    {
        await PlayAsync();
        await RunAtAsync(begin.AddDays(59));
        Assert.Single(await play.RowsAsync("session"));
        await RunAtAsync(begin.AddDays(61));
        Assert.Equal(["erasing"], (await RowsAsync("sessions")).Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_deadline_that_is_still_to_come_keeps_a_session()
    {
        await PlayAsync();
        await ExtendAsync(90);
        await RunAtAsync(begin.AddDays(61));
        Assert.Single(await play.RowsAsync("session"));
    }

    [Fact]
    public async Task The_channel_can_start_anew_and_the_next_session_stays()
    {
        await PlayAsync();
        await play.StopAsync();
        await EndedAsync();
        play.Clock.JumpTo(begin.AddDays(58));
        await play.PressStartAsync(await play.SetUpAsync());
        var second = (await RowsAsync("channels")).Single().GetString("Session");
        await RunAtAsync(begin.AddDays(61));
        Assert.Equal(second, (await RowsAsync("channels")).Single().GetString("Session"));
        Assert.Equal([second], (await RowsAsync("sessions")).Where(row => row.RowKey == "session").Select(row => row.PartitionKey));
        await play.StopAsync();
        await EndedAsync();
        await RunAtAsync(begin.AddDays(125));
        Assert.Empty(await RowsAsync("channels"));
        await play.PressStartAsync(await play.SetUpAsync());
        Assert.Single(await RowsAsync("channels"));
    }

    [Fact]
    [Report(Report.RowsNeverErased)]
    public async Task Notes_of_messages_go_after_days_also_while_the_session_runs()
    {
        await PlayAsync();
        await play.SayAsync(play.Facilitator, "herinner");
        await RunAtAsync(begin.AddDays(2));
        Assert.NotEmpty(await play.RowsAsync("message:"));
        await RunAtAsync(begin.AddDays(3.5));
        Assert.Empty(await play.RowsAsync("message:"));
        Assert.Single(await play.RowsAsync("session"));
    }

    [Fact]
    [Report(Report.RowsNeverErased)]
    public async Task People_go_who_have_no_session_left_and_of_whom_nothing_was_heard()
    {
        await PlayAsync();
        await play.StopAsync();
        await EndedAsync();
        await RunAtAsync(begin.AddDays(59));
        Assert.NotEmpty(await RowsAsync("people"));
        await RunAtAsync(begin.AddDays(61));
        Assert.Empty(await RowsAsync("people"));
        await play.TellAsync(play.Members[1], "help");
        await Eventually.TrueAsync(async () => (await RowsAsync("people")).Count == 1, "somebody who is known again");
        await play.StartAsync();
    }

    [Fact]
    public async Task People_of_a_session_that_is_kept_stay_however_long_they_are_silent()
    {
        await PlayAsync();
        await ExtendAsync(300);
        var before = (await RowsAsync("people")).Count;
        await RunAtAsync(begin.AddDays(61));
        Assert.Equal(before, (await RowsAsync("people")).Count);
    }

    [Fact]
    public async Task An_erasure_that_was_cut_off_is_completed_and_shows_nothing_meanwhile()
    {
        var card = await PlayAsync();
        await play.StopAsync();
        await EndedAsync();
        await play.Bot.StopAsync();
        play.Clock.JumpTo(begin.AddDays(61));
        // As a process left it that died after the first step.
        var store = new ErasureStore(Tables, new ChannelStore(Tables), new DueStore(Tables));
        Assert.True(await store.TryBeginAsync(new SessionId(play.Session), new Praatplaat.Sessions.Retention(60), Now, Cancelled));
        await new ErasureSchedule(Tables).EndAsync(Now.AddHours(1), Cancelled);
        await play.Bot.StartAgainAsync();
        Assert.NotEmpty(await play.RowsAsync("answer:"));
        var answer = await play.PressAsync(play.Facilitator, card, Verbs.SessionCancel);
        Assert.True(answer.Card!.Value.Says("een sessie die er niet meer is"), answer.Card.Value.Text());
        await play.SayAsync(play.Facilitator, "samenvatting");

        await RunAtAsync(begin.AddDays(61.2));
        Assert.Equal(["erasing"], (await RowsAsync("sessions")).Select(row => row.RowKey));
        Assert.Empty(await RowsAsync("channels"));
    }

    [Fact]
    public async Task A_restored_backup_brings_back_nothing_that_is_kept_no_longer()
    {
        await PlayAsync();
        await play.StopAsync();
        await EndedAsync();
        await play.Bot.StopAsync();
        await new ErasureSchedule(Tables).EndAsync(Now.AddHours(1), Cancelled);
        var (file, elsewhere) = (Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.backup"), AzuriteFixture.NewAccount());
        foreach (var (verb, at) in new[] { ("--backup", play.Bot.Storage), ("--restore", elsewhere) })
            Assert.Equal(0, await AdminCommand.TryRunAsync([verb, file, "--Storage:ConnectionString", at], TextWriter.Null, Cancelled));
        File.Delete(file);
        play.Clock.JumpTo(begin.AddDays(61));
        await using var bot = await RunningBot.StartOnAsync(
            elsewhere, builder => builder.Services.AddSingleton<TimeProvider>(play.Clock), "--Sessions:RetentionDays", "60");
        await RunsAsync(bot, 1);
        var rows = await new Account(elsewhere).ReadAsync(Cancelled);
        Assert.Equal("erasing", Assert.Single(rows.ById.Keys, row => row.Table == "sessions").Row);
        await play.Bot.StartAgainAsync();
    }

    [Fact]
    public async Task One_of_two_instances_erases_and_counts()
    {
        await PlayAsync();
        await play.StopAsync();
        await EndedAsync();
        await using var beside = await play.Bot.StartBesideAsync();
        await new ErasureSchedule(Tables).EndAsync(begin.AddDays(60.5), Cancelled);
        play.Clock.JumpTo(begin.AddDays(61));
        await Eventually.TrueAsync(() => Runs(play.Bot) + Runs(beside) == 1, "one run");
        play.Clock.JumpTo(begin.AddDays(61.5));
        await Task.Delay(500, Cancelled);
        Assert.Equal(1, Runs(play.Bot) + Runs(beside));
        Assert.Equal(["erasing"], (await RowsAsync("sessions")).Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_session_that_can_not_be_read_holds_back_no_other()
    {
        await PlayAsync();
        await play.StopAsync();
        await EndedAsync();
        var table = play.Tables.GetTableClient("sessions");
        await table.AddEntityAsync(new TableEntity("0damaged", "session") { ["State"] = "{", ["Schema"] = 1 }, Cancelled);
        await table.AddEntityAsync(new TableEntity("1newer", "session") { ["State"] = "{", ["Schema"] = 99 }, Cancelled);
        await RunAtAsync(begin.AddDays(61));
        Assert.Equal(["0damaged session", "1newer session"], (await RowsAsync("sessions"))
            .Where(row => row.RowKey != "erasing").Select(row => $"{row.PartitionKey} {row.RowKey}"));
        Assert.Contains(play.Bot.Log.Everything, line => line.Contains("Session 0damaged could not be erased", StringComparison.Ordinal));
    }

    /// <returns>The control card of a session of which one round is open, with an answer.</returns>
    private async Task<SeenCard> PlayAsync()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        Assert.True((await play.AnswerAsync(play.Members[1], form, "eerst bellen")).IsSaved());
        await play.CountAsync(form, 1);
        await play.QuietAsync();
        return await play.ControlAsync(Verbs.RoundClose, 1);
    }

    private async Task ExtendAsync(int days) => await play.PressAsync(
        play.Facilitator, await play.ControlAsync(Verbs.RoundExtend), Verbs.RoundExtend, new() { ["until"] = $"{begin.AddDays(days):o}" });

    /// <summary>With the form gone, which stays for a quarter of an hour.</summary>
    private async Task EndedAsync()
    {
        await play.QuietAsync();
        play.Clock.JumpTo(Now.AddMinutes(16));
        await play.QuietAsync();
        await play.IdleAsync();
    }

    /// <summary>Starts the bot anew at a moment, which looks at once, and waits for its run.</summary>
    private async Task RunAtAsync(DateTimeOffset moment)
    {
        await play.Bot.StopAsync();
        play.Clock.JumpTo(moment);
        await new ErasureSchedule(Tables).EndAsync(Now, Cancelled);
        var before = Runs(play.Bot);
        await play.Bot.StartAgainAsync();
        await RunsAsync(play.Bot, before + 1);
    }

    private static Task RunsAsync(RunningBot bot, int count) => Eventually.TrueAsync(() => Runs(bot) >= count, "a run of the erasure");

    private static int Runs(RunningBot bot) => bot.Log.Everything.Count(line => line.Contains("Erased after", StringComparison.Ordinal));

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(string table) =>
        await play.Tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: Cancelled).ToListAsync(Cancelled);
}
