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

    private readonly TimeSpan _rest = options.Value.Rest;

    private readonly ConcurrentDictionary<(SessionId, string), DateTimeOffset> _shown = new();

    /// <summary>When the control card of a session last changed, for whatever reason, or its reader last pressed in the chat.</summary>
    private readonly ConcurrentDictionary<SessionId, DateTimeOffset> _control = new();

    /// <summary>Who led a session when they last pressed in the chat.</summary>
    private readonly ConcurrentDictionary<SessionId, PersonId> _readers = new();

    /// <summary>Until when what took the place of somebody's control card is left alone, if nothing is pressed.</summary>
    private readonly ConcurrentDictionary<(SessionId, PersonId), DateTimeOffset> _replaced = new();

    /// <summary>The time from which this work may be done.</summary>
    public DateTimeOffset From(OutboxItem item) =>
        IsShown(item) && _shown.TryGetValue(Card(item), out var last) && last + _pause > item.Due ? last + _pause : item.Due;

    /// <summary>When to look again whether the control card may be updated; null where it may be now.</summary>
    /// <param name="reader">Who leads the session.</param>
    public DateTimeOffset? HeldUntil(OutboxItem item, PersonId reader) =>
        item.Work is Work.ShowControl && _replaced.TryGetValue((item.Session, reader), out var until) && until > time.GetUtcNow()
            ? time.GetUtcNow() + OutboxOptions.LongestPause
            : null;

    /// <summary>The time from which the control card may be updated where only its numbers changed.</summary>
    public DateTimeOffset NumbersFrom(SessionId session)
    {
        var now = time.GetUtcNow();
        return _control.TryGetValue(session, out var last) && last + _rest > now ? last + _rest : now;
    }

    public void Note(OutboxItem item)
    {
        if (IsShown(item))
            _shown[Card(item)] = time.GetUtcNow();
        if (item.Work is Work.ShowControl or Work.ShowControlAgain or Work.MoveControl)
            _control[item.Session] = time.GetUtcNow();
    }

    /// <summary>Whoever reads the control card pressed in the chat, and may go on there.</summary>
    public void NotePress(SessionId session, PersonId reader)
    {
        _control[session] = time.GetUtcNow();
        _readers[session] = reader;
    }

    /// <summary>Whether this person reads the control card, by their last press.</summary>
    public bool IsReader(SessionId session, PersonId person) => _readers.TryGetValue(session, out var reader) && reader == person;

    /// <summary>The press put something in the place of the control card that an update would take away: a question, a form, or news.</summary>
    /// <param name="stays">How long that is left alone.</param>
    public void NoteReplaced(SessionId session, PersonId reader, TimeSpan stays) => _replaced[(session, reader)] = time.GetUtcNow() + stays;

    /// <summary>Its reader went on.</summary>
    public void NoteBack(SessionId session, PersonId reader) => _replaced.TryRemove((session, reader), out _);

    /// <summary>Forgets updates that are too long ago to count.</summary>
    public void Tidy()
    {
        var past = time.GetUtcNow() - _pause;
        foreach (var (card, last) in _shown)
            if (last < past)
                _shown.TryRemove(KeyValuePair.Create(card, last));
        var rested = time.GetUtcNow() - _rest;
        foreach (var (session, last) in _control)
            if (last < rested && _control.TryRemove(KeyValuePair.Create(session, last)))
                _readers.TryRemove(session, out _);
        foreach (var (place, until) in _replaced)
            if (until < time.GetUtcNow())
                _replaced.TryRemove(KeyValuePair.Create(place, until));
    }

    private static bool IsShown(OutboxItem item) => item.Work is Work.ShowProgress or Work.ShowControl;

    private static (SessionId, string) Card(OutboxItem item) => (item.Session, item.RowKey);
}
