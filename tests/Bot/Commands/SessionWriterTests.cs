using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Tests.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Commands;

public sealed class SessionWriterTests : IAsyncLifetime
{
    private OutboxBench bench = null!;
    private bool isSaved;

    private Command Longer => new Command.Extend(1, bench.Time.GetUtcNow().AddDays(3));

    private Caller By => new Caller.Someone(bench.Session.Facilitator, InTeam: true);

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    /// <summary>
    /// When the answer of storage is lost the save is made again, meets the row that it wrote itself, and has nothing left to do.
    /// </summary>
    [Fact]
    [Report(Report.LostAnswerOfASave)]
    public async Task Work_that_was_saved_without_the_writer_knowing_is_taken_up_at_once()
    {
        var outcome = await bench.Get<SessionWriter>().RunAsync(AdmitAsync, _ => Longer, null, OutboxBench.Cancelled);
        Assert.Empty(Assert.IsType<Decision.Accepted>(outcome!.Decision).Events);
        Assert.NotNull(await bench.WaitingAsync(new Work.ShowProgress(1)));
        Assert.True(bench.Get<OutboxSignal>().HasWaiting);
    }

    [Fact]
    [Report(Report.UnboundedProperty)]
    public async Task A_session_that_ten_thousand_people_leave_is_saved_and_knows_all_of_them()
    {
        PersonId[] left = [.. Enumerable.Range(10, 10_000).Select(OutboxBench.Person)];
        await bench.Get<SessionWriter>().RunAsync(bench.Id, _ => new Command.ChangeRoster(left, []), OutboxBench.Cancelled);
        var stored = await bench.Get<SessionStore>().LoadAsync(bench.Id, OutboxBench.Cancelled);
        Assert.Equal(left, stored!.Session.Left);

        await bench.Get<SessionWriter>().RunAsync(bench.Id, _ => new Command.ChangeRoster([], left[5..]), OutboxBench.Cancelled);
        stored = await bench.Get<SessionStore>().LoadAsync(bench.Id, OutboxBench.Cancelled);
        Assert.Equal(left[..5], stored!.Session.Left);
    }

    /// <summary>The first time, the very same save comes in between.</summary>
    private async Task<Admitted?> AdmitAsync()
    {
        var sessions = bench.Get<SessionStore>();
        var stored = await sessions.LoadAsync(bench.Id, OutboxBench.Cancelled);
        if (!isSaved)
        {
            var decision = Decider.Decide(stored!.Session, Longer, new CommandContext(By, bench.Time.GetUtcNow()));
            isSaved = await sessions.SaveAsync(stored, Assert.IsType<Decision.Accepted>(decision), null, OutboxBench.Cancelled);
        }

        return new Admitted(stored!, By);
    }
}
