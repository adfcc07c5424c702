using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Work that follows from no change of state, and so has no transaction to be written in: announced first, then kept.</summary>
internal sealed class OutboxWriter(DueStore due, OutboxStore outbox, OutboxSignal signal, TimeProvider time)
{
    /// <summary>Taken up at once.</summary>
    public async Task AddAsync(SessionId id, Work work, CancellationToken cancellationToken)
    {
        await AddQuietlyAsync(id, work, cancellationToken);
        signal.Wake(id);
    }

    /// <summary>The same for who wakes the session a little later.</summary>
    public async Task AddQuietlyAsync(SessionId id, Work work, CancellationToken cancellationToken)
    {
        await due.WakeAsync(id, time.GetUtcNow(), cancellationToken);
        await outbox.AddAsync(id, [new DueWork(work, time.GetUtcNow())], cancellationToken);
    }
}
