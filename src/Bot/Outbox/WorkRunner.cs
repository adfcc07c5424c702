using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Carries out the work that is due: work for the channel in order, and beside it the messages to members.</summary>
internal sealed class DueWorkRunner(
    OutboxStore outbox, SessionStore sessions, WorkRunner workRunner, UpdateThrottle throttle, TimeProvider time)
{
    /// <summary>The time between two looks for messages to send, while more of them are still being written.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns when the work for the channel is done and the last message to a member is being sent.</summary>
    public async Task DoAsync(
        SessionId id, IReadOnlyList<OutboxItem> ready, MemberMessageBatch batch, LeaseHold hold, CancellationToken stopping)
    {
        var channel = DoInOrderAsync(ready.Where(item => item.Work is not Work.ToMember), hold, stopping);
        try
        {
            await SendAsync(id, ready, batch, hold, stopping);
            // Writing a row for each of thousands of members takes a while: the first messages are sent meanwhile.
            while (ready.Any(item => item.Work is Work.AskMembers or Work.RemindMembers) && !channel.IsCompleted && !stopping.IsCancellationRequested && batch.PausedUntil is null)
            {
                await Task.WhenAny(channel, Task.Delay(Beat, time, hold.Token));
                await SendAsync(id, await outbox.PeekToMembersAsync(id, hold.Token), batch, hold, stopping);
            }
        }
        catch
        {
            // What failed first is told; what comes of the rest is still in the outbox.
            await channel.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await channel;
    }

    private async Task DoInOrderAsync(IEnumerable<OutboxItem> items, LeaseHold hold, CancellationToken stopping)
    {
        foreach (var item in items.TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            await workRunner.DoAsync(item, hold.Token);
            throttle.Note(item);
        }
    }

    private async Task SendAsync(
        SessionId id, IEnumerable<OutboxItem> items, MemberMessageBatch batch, LeaseHold hold, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var toMembers = items.Where(item => item.Work is Work.ToMember && item.Due <= now && !batch.HasBegun(item)).ToList();
        if (toMembers.Count > 0 && !stopping.IsCancellationRequested)
            await batch.SendAsync((await sessions.LoadAsync(id, hold.Token))?.Session, toMembers, stopping, hold.Token);
    }
}

/// <summary>Carries out one piece of work and takes it out of the outbox. A failure stops no other work.</summary>
internal sealed class WorkRunner(
    OutboxStore outbox, SessionStore sessions, WorkHandlers handlers, WorkFailures failures, OutboxTelemetry telemetry, UpdateThrottle throttle)
{
    public async Task DoAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        using var span = telemetry.Begin(item);
        try
        {
            // Loaded again: the work before this may have changed it.
            if (await sessions.LoadAsync(item.Session, cancellationToken) is { Session: var session })
            {
                if (throttle.HeldUntil(item, session.Facilitator.Id) is { } later)
                {
                    await outbox.DeferAsync(item, later, item.Tries, item.IsUnconfirmed, cancellationToken);
                    return;
                }

                await handlers.HandleAsync(session, item.Work, cancellationToken);
            }

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
        // The facilitator sees what the channel sees, each card at its own pace.
        if (item.Work is Work.ShowProgress or Work.ShowNumbers)
            await outbox.AddUnlessThereAsync(
                item.Session, new DueWork(new Work.ShowControl(), throttle.NumbersFrom(item.Session)), cancellationToken);
        await outbox.CompleteAsync(item, cancellationToken);
    }
}
