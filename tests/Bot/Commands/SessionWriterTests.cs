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

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    /// <summary>
    /// When the answer of storage is lost the save is made again, meets the row that it wrote itself, and has nothing left to do.
    /// </summary>
    [Fact]
    public async Task Work_that_was_saved_without_the_writer_knowing_is_taken_up_at_once()
    {
        var writer = bench.Get<SessionWriter>();
        var signal = bench.Get<OutboxSignal>();
        var isSaved = false;
        var outcome = await writer.RunAsync(
            AdmitAsync,
            session =>
            {
                if (!isSaved)
                    SaveUnseen(session);
                isSaved = true;
                return Longer();
            },
            null,
            OutboxBench.Cancelled);
        Assert.Empty(Assert.IsType<Decision.Accepted>(outcome!.Decision).Events);
        Assert.NotNull(await bench.WaitingAsync(new Work.ShowProgress(1)));
        Assert.True(signal.HasWaiting);
    }

    private async Task<Admitted?> AdmitAsync() =>
        new(Assert.IsType<StoredSession>(await bench.Get<SessionStore>().LoadAsync(bench.Id, OutboxBench.Cancelled)), By());

    private Command Longer() => new Command.Extend(1, bench.Time.GetUtcNow().AddDays(3));

    private Caller By() => new Caller.Someone(bench.Session.Facilitator, InTeam: true);

    private void SaveUnseen(Session session)
    {
        var decision = Decider.Decide(session, Longer(), new CommandContext(By(), bench.Time.GetUtcNow()));
        var stored = Task.Run(() => bench.Get<SessionStore>().LoadAsync(bench.Id, OutboxBench.Cancelled)).Result!;
        Assert.True(Task.Run(() => bench.Get<SessionStore>().SaveAsync(stored, (Decision.Accepted)decision, null, OutboxBench.Cancelled)).Result);
    }
}
