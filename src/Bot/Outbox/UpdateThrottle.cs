using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>
/// Limits how often a card with numbers is updated: forty presses in a second become a handful of updates. The last one has the latest
/// numbers, since an update is only put off, and reads them when it is made. The state is in memory: thanks to the lease, no other
/// instance updates the same card.
/// </summary>
internal sealed class UpdateThrottle(IOptions<OutboxOptions> options, TimeProvider time)
{
    private readonly TimeSpan _pause = options.Value.Pause;

    private readonly ConcurrentDictionary<(SessionId, string), DateTimeOffset> _shown = new();

    /// <summary>The time from which this work may be done.</summary>
    public DateTimeOffset From(OutboxItem item) =>
        IsShown(item) && _shown.TryGetValue(Card(item), out var last) && last + _pause > item.Due ? last + _pause : item.Due;

    public void Note(OutboxItem item)
    {
        if (IsShown(item))
            _shown[Card(item)] = time.GetUtcNow();
    }

    /// <summary>Forgets updates that are too long ago to count.</summary>
    public void Tidy()
    {
        var past = time.GetUtcNow() - _pause;
        foreach (var (card, last) in _shown)
            if (last < past)
                _shown.TryRemove(KeyValuePair.Create(card, last));
    }

    private static bool IsShown(OutboxItem item) => item.Work is Work.ShowProgress or Work.ShowControl;

    private static (SessionId, string) Card(OutboxItem item) => (item.Session, item.RowKey);
}
