using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Does one piece of work and takes it away; what goes wrong with it stops no other.</summary>
internal sealed class WorkRunner(OutboxStore outbox, SessionStore sessions, DeliveryRouter deliveries, WorkFailures failures, OutboxTelemetry telemetry, TimeProvider time)
{
    public async Task DoAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        using var span = telemetry.Begin(item);
        try
        {
            // As it is now: the work before this may have changed it.
            if (await sessions.LoadAsync(item.Session, cancellationToken) is { Session: var session })
                await deliveries.DoAsync(session, item.Work, cancellationToken);
            await CompleteAsync(item, cancellationToken);
            telemetry.Ended(item, WorkResults.Done);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && !StorageOutage.Is(fault))
        {
            await failures.HandleAsync(item, fault, cancellationToken);
        }
    }

    private async Task CompleteAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        // What the channel sees, the facilitator sees as well, each at its own pace.
        if (item.Work is Work.ShowProgress)
            await outbox.AddAsync(item.Session, [new DueWork(new Work.ShowControl(), time.GetUtcNow())], cancellationToken);
        await outbox.CompleteAsync(item, cancellationToken);
    }
}
