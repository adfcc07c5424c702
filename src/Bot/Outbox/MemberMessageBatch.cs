using System.Collections.Concurrent;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Outbox;

/// <summary>
/// Sends messages to the members of one session side by side, while one lease lasts. The roster and what was sent before are read once, so
/// that a message costs two calls to storage: one for the chat, one for the outcome.
/// </summary>
internal sealed class MemberMessageBatch(MemberMessages known, MemberMessageSender sender) : IDisposable
{
    /// <summary>
    /// Messages that are sent at the same time: at Teams' limit of fifty a second, enough for answers that take a third of a second.
    /// </summary>
    private const int AtOnce = 16;

    /// <summary>So many chats in a row that Teams holds back, and none that it takes in between, are no matter of single chats.</summary>
    private const int HeldBackInARow = 3;

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Post>> _sent = new();

    /// <summary>
    /// The names that this batch is sending (false) or has settled (true): the same message may have been asked for twice.
    /// </summary>
    private readonly ConcurrentDictionary<string, bool> _settled = new();

    /// <summary>The row keys of the items that were begun: what is being sent is still in the outbox.</summary>
    private readonly HashSet<string> _begun = [];

    private readonly BoundedTasks _sending = new(AtOnce);
    private IReadOnlyDictionary<PersonId, StoredMember>? _roster;
    private volatile Exception? _outage;
    private int _heldBack;
    private long _pausedUntil;

    /// <summary>The time until which Teams holds all of this session's messages back; null where it does not.</summary>
    public DateTimeOffset? PausedUntil =>
        Interlocked.Read(ref _pausedUntil) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Whether this batch has sent the message or is sending it.</summary>
    public bool HasBegun(OutboxItem item) => _begun.Contains(item.RowKey);

    /// <summary>
    /// Begins all of them, and returns when the last one is being sent: a caller that fetches the next ones meanwhile leaves no gap in
    /// which Teams would have taken more.
    /// </summary>
    /// <param name="session">Null where it is gone: then nobody needs a message any more.</param>
    /// <param name="items">Items that this batch has not begun.</param>
    /// <param name="stopping">Once cancelled, no further message is begun.</param>
    public async Task SendAsync(
        Session? session, IReadOnlyList<OutboxItem> items, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var messages = session is null ? null : await PrepareAsync(session, items, cancellationToken);
        foreach (var item in items)
        {
            // A message that is being sent is not cut off by what befell another: it would be sent again.
            if (await _sending.TryBeginAsync(
                () => MayBegin(stopping), () => SendAsync(session, messages, item, cancellationToken), cancellationToken))
            {
                _begun.Add(item.RowKey);
                continue;
            }

            if (_outage is not null)
                await EndAsync(cancellationToken);
            return;
        }
    }

    /// <summary>Waits for what is being sent, after a failure that is to be told instead of whatever comes of that.</summary>
    public Task SettleAsync() => _sending.SettleAsync();

    /// <summary>Waits for what is being sent.</summary>
    /// <returns>False where there was nothing.</returns>
    /// <exception cref="InvalidOperationException">Storage could not be reached.</exception>
    public async Task<bool> EndAsync(CancellationToken cancellationToken)
    {
        var hadTasks = await _sending.EndAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return _outage is null ? hadTasks : throw new InvalidOperationException("Storage can't be reached; the messages wait.", _outage);
    }

    public void Dispose() => _sending.Dispose();

    private bool MayBegin(CancellationToken stopping) => !stopping.IsCancellationRequested && _outage is null && PausedUntil is null;

    private async Task<IReadOnlyDictionary<string, MemberMessage>> PrepareAsync(
        Session session, IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken)
    {
        _roster ??= await known.RosterAsync(session, cancellationToken);
        var messages = await known.CreateAsync(session, items.Select(item => (Work.ToMember)item.Work), cancellationToken);
        foreach (var prefix in messages.Keys)
            if (!_sent.ContainsKey(prefix))
                _sent[prefix] = await known.SentAsync(session, prefix, cancellationToken);
        return messages;
    }

    private async Task SendAsync(
        Session? session, IReadOnlyDictionary<string, MemberMessage>? messages, OutboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            var work = (Work.ToMember)item.Work;
            var person = work.Person;
            if (session is null || messages![PostNames.PrefixOf(session, work)] is var message && IsNotNeeded(message, person))
                await sender.DropAsync(item, cancellationToken);
            else
                await SendOnceAsync(session, message, person, item, cancellationToken);
            Interlocked.Exchange(ref _heldBack, 0);
        }
        catch (Exception fault) when (StorageOutage.Is(fault))
        {
            _outage = fault;
        }
        catch (ConnectorException held) when (held.Failure == ConnectorFailure.Throttled)
        {
            if (Interlocked.Increment(ref _heldBack) >= HeldBackInARow)
                Interlocked.Exchange(ref _pausedUntil, sender.After(held).UtcTicks);
            await HoldAsync(item, held, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The lease, or the time to stop, is over: the next instance finds it.
        }
    }

    private bool IsNotNeeded(MemberMessage message, PersonId person) =>
        message.IsOver(person) || _sent[message.Prefix].GetValueOrDefault(message.NameFor(person)) is { IsThere: true };

    private async Task HoldAsync(OutboxItem item, ConnectorException held, CancellationToken cancellationToken)
    {
        try
        {
            await sender.HoldAsync(item, held, cancellationToken);
        }
        catch (Exception fault) when (StorageOutage.Is(fault))
        {
            _outage = fault;
        }
    }

    private async Task SendOnceAsync(
        Session session, MemberMessage message, PersonId person, OutboxItem item, CancellationToken cancellationToken)
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

/// <summary>Tasks of one caller, of which no more than so many run at the same time.</summary>
internal sealed class BoundedTasks(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce);
    private readonly List<Task> _tasks = [];

    /// <summary>Waits for a free place, and returns as soon as the task has begun.</summary>
    /// <param name="may">Asked once there is a place; where it says false, nothing begins.</param>
    public async Task<bool> TryBeginAsync(Func<bool> may, Func<Task> task, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        if (!may())
        {
            _places.Release();
            return false;
        }

        _tasks.RemoveAll(done => done.IsCompletedSuccessfully);
        _tasks.Add(InPlaceAsync(task));
        return true;
    }

    /// <summary>Waits for all of them; a failure is thrown.</summary>
    /// <returns>False where there was nothing.</returns>
    public async Task<bool> EndAsync()
    {
        var hadTasks = _tasks.Count > 0;
        await Task.WhenAll(_tasks);
        _tasks.Clear();
        return hadTasks;
    }

    /// <summary>Waits for all of them, however they end.</summary>
    public Task SettleAsync() => Task.WhenAll(_tasks).ContinueWith(
        _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    public void Dispose() => _places.Dispose();

    private async Task InPlaceAsync(Func<Task> task)
    {
        try
        {
            await task();
        }
        finally
        {
            _places.Release();
        }
    }
}
