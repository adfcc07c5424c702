using Praatplaat.Bot.Deliveries;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Work whose time has come: what the channel waits for in order, and beside it what goes to members.</summary>
internal sealed class ReadyWork(OutboxStore outbox, SessionStore sessions, WorkRunner workRunner, UpdateThrottle throttle, TimeProvider time)
{
    /// <summary>Between two looks at what is there to be sent, while more of it is written down.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>Back when the channel has everything, and the last message to a member is under way.</summary>
    public async Task DoAsync(SessionId id, IReadOnlyList<OutboxItem> ready, MemberMessageBatch batch, LeaseHold hold, CancellationToken stopping)
    {
        var channel = DoInOrderAsync(ready.Where(item => !MemberMessageFactory.Has(item.Work)), hold, stopping);
        try
        {
            await SendAsync(id, ready, batch, hold, stopping);
            // A card for each of thousands takes a while to write down: the first are sent meanwhile.
            while (ready.Any(item => item.Work is Work.AskMembers or Work.RemindMembers) && !channel.IsCompleted && !stopping.IsCancellationRequested && batch.PausedUntil is null)
            {
                await Task.WhenAny(channel, Task.Delay(Beat, time, hold.Token));
                await SendAsync(id, await outbox.FirstToMembersAsync(id, hold.Token), batch, hold, stopping);
            }
        }
        finally
        {
            await channel;
        }
    }

    private async Task DoInOrderAsync(IEnumerable<OutboxItem> items, LeaseHold hold, CancellationToken stopping)
    {
        foreach (var item in items.TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            await workRunner.DoAsync(item, hold.Token);
            throttle.Note(item);
        }
    }

    private async Task SendAsync(SessionId id, IEnumerable<OutboxItem> items, MemberMessageBatch batch, LeaseHold hold, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var toMembers = items.Where(item => MemberMessageFactory.Has(item.Work) && item.Due <= now && !batch.HasBegun(item)).ToList();
        if (toMembers.Count > 0 && !stopping.IsCancellationRequested)
            await batch.SendAsync((await sessions.LoadAsync(id, hold.Token))?.Session, toMembers, stopping, hold.Token);
    }
}
