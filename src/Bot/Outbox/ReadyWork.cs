using Praatplaat.Bot.Deliveries;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Work whose time has come: what the channel waits for in order, and beside it what goes to members.</summary>
internal sealed class ReadyWork(OutboxStore outbox, SessionStore sessions, WorkDesk desk, Calm calm, TimeProvider time)
{
    /// <summary>Between two looks at what is there to be sent, while more of it is written down.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>Back when the channel has everything, and the last message to a member is under way.</summary>
    public async Task DoAsync(SessionId id, IReadOnlyList<OutboxItem> ready, MemberRun run, LeaseHold hold, CancellationToken stopping)
    {
        var channel = DoInOrderAsync(ready.Where(item => !MemberMessages.Has(item.Work)), hold, stopping);
        try
        {
            await SendAsync(id, ready, run, hold, stopping);
            // A card for each of thousands takes a while to write down: the first are sent meanwhile.
            while (ready.Any(item => item.Work is Work.AskMembers or Work.RemindMembers) && !channel.IsCompleted && !stopping.IsCancellationRequested && run.PausedUntil is null)
            {
                await Task.WhenAny(channel, Task.Delay(Beat, time, hold.Token));
                await SendAsync(id, await outbox.FirstToMembersAsync(id, hold.Token), run, hold, stopping);
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
            await desk.DoAsync(item, hold.Token);
            calm.Note(item);
        }
    }

    private async Task SendAsync(SessionId id, IEnumerable<OutboxItem> items, MemberRun run, LeaseHold hold, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var toMembers = items.Where(item => MemberMessages.Has(item.Work) && item.Due <= now && !run.HasBegun(item)).ToList();
        if (toMembers.Count > 0 && !stopping.IsCancellationRequested)
            await run.SendAsync((await sessions.LoadAsync(id, hold.Token))?.Session, toMembers, stopping, hold.Token);
    }
}
