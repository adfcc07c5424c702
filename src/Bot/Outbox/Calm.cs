using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>
/// Keeps cards that show numbers from flickering: forty presses in a second are a handful of updates, the last of which has the
/// latest numbers, since each asks anew and is only put off. Kept by this process: the lease sees to it that it is the only one.
/// </summary>
internal sealed class UpdateThrottle(IOptions<OutboxOptions> options, TimeProvider time)
{
    private readonly TimeSpan _pause = options.Value.Pause;

    private readonly ConcurrentDictionary<(SessionId, string), DateTimeOffset> _shown = new();

    /// <summary>From when this may be done.</summary>
    public DateTimeOffset From(OutboxItem item) =>
        IsShown(item) && _shown.TryGetValue(Card(item), out var last) && last + _pause > item.Due ? last + _pause : item.Due;

    public void Note(OutboxItem item)
    {
        if (IsShown(item))
            _shown[Card(item)] = time.GetUtcNow();
    }

    /// <summary>Forgets what no longer counts.</summary>
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
