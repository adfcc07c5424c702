using System.Collections.Concurrent;
using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Outbox;

/// <summary>
/// Messages to the members of one session, side by side, while one lease lasts. The roster and what was sent before are read once, so that a
/// message costs two calls to storage: where the chat is, and what came of it.
/// </summary>
internal sealed class MemberMessageBatch(MemberMessageSender sender) : IDisposable
{
    /// <summary>Under way at the same time: at Teams' fifty a second, enough for answers that take a third of a second.</summary>
    private const int AtOnce = 16;

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Post>> _sent = new();

    /// <summary>What this run is sending, and what it has settled: the same may have been asked for twice.</summary>
    private readonly ConcurrentDictionary<string, bool> _settled = new();

    /// <summary>By their keys: what is under way is still in the outbox.</summary>
    private readonly HashSet<string> _begun = [];

    private readonly BoundedTasks _sending = new(AtOnce);
    private IReadOnlyDictionary<PersonId, StoredMember>? _roster;
    private Exception? _outage;

    /// <summary>Teams holds all of this session's messages back; null where it does not.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>Whether this run has sent it or is sending it.</summary>
    public bool HasBegun(OutboxItem item) => _begun.Contains(item.RowKey);

    /// <summary>
    /// Begins with all of them, and is back when the last of it is under way: who fetches the next meanwhile leaves no gap in which
    /// Teams would have taken more.
    /// </summary>
    /// <param name="session">Null when it is gone: then nobody needs to hear anything.</param>
    /// <param name="items">None of which this run has begun.</param>
    /// <param name="stopping">Begins no further message.</param>
    public async Task SendAsync(Session? session, IReadOnlyList<OutboxItem> items, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var messages = session is null ? null : await PrepareAsync(session, items, cancellationToken);
        foreach (var item in items)
        {
            // One that is under way is not cut off by what befell another: cut off, it would be sent again.
            if (await _sending.TryBeginAsync(() => MayBegin(stopping), () => SendAsync(session, messages, item, cancellationToken), cancellationToken))
            {
                _begun.Add(item.RowKey);
                continue;
            }

            if (_outage is not null)
                await EndAsync(cancellationToken);
            return;
        }
    }

    /// <summary>Waits for what is under way.</summary>
    /// <returns>False when there was nothing.</returns>
    /// <exception cref="InvalidOperationException">Storage could not be reached.</exception>
    public async Task<bool> EndAsync(CancellationToken cancellationToken)
    {
        var wasAtWork = await _sending.EndAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return _outage is null ? wasAtWork : throw new InvalidOperationException("Storage can't be reached; the messages wait.", _outage);
    }

    public void Dispose() => _sending.Dispose();

    private bool MayBegin(CancellationToken stopping) => !stopping.IsCancellationRequested && _outage is null && PausedUntil is null;

    private async Task<IReadOnlyDictionary<string, MemberMessage>> PrepareAsync(Session session, IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken)
    {
        _roster ??= await sender.RosterAsync(session, cancellationToken);
        var messages = await sender.MessagesAsync(session, items.Select(item => item.Work), cancellationToken);
        foreach (var prefix in messages.Keys)
            if (!_sent.ContainsKey(prefix))
                _sent[prefix] = await sender.SentAsync(session, prefix, cancellationToken);
        return messages;
    }

    private async Task SendAsync(Session? session, IReadOnlyDictionary<string, MemberMessage>? messages, OutboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            var (prefix, person) = (MemberMessageFactory.PrefixOf(item.Work), MemberMessageFactory.PersonOf(item.Work)!.Value);
            if (session is null || messages![prefix] is var message && (message.IsOver(person) || _sent[prefix].GetValueOrDefault(message.NameFor(person)) is { IsThere: true }))
                await sender.DropAsync(item, cancellationToken);
            else
                await SendOnceAsync(session, messages[prefix], person, item, cancellationToken);
        }
        catch (Exception fault) when (StorageOutage.Is(fault))
        {
            _outage = fault;
        }
        catch (ConnectorException held) when (held.Failure == ConnectorFailure.Throttled)
        {
            PausedUntil = sender.After(held);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The lease or the grace is over: whoever comes next finds it.
        }
    }

    private async Task SendOnceAsync(Session session, MemberMessage message, PersonId person, OutboxItem item, CancellationToken cancellationToken)
    {
        var name = message.NameFor(person);
        if (!_settled.TryAdd(name, false))
        {
            if (_settled.GetValueOrDefault(name))
                await sender.DropAsync(item, cancellationToken);
            return;
        }

        var isSettled = false;
        try
        {
            isSettled = await sender.SendAsync(session, message, _roster!.GetValueOrDefault(person), item, cancellationToken);
        }
        finally
        {
            if (isSettled)
                _settled[name] = true;
            else
                _settled.TryRemove(name, out _);
        }
    }
}
