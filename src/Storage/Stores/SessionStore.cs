using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>A session as it was read, with the version that a save must still find.</summary>
public sealed record StoredSession(Session Session, ETag ETag);

/// <summary>The state of sessions. State and the work that it causes are saved in one transaction.</summary>
public sealed class SessionStore(StorageTables tables)
{
    private readonly KnownStates states = new();

    /// <returns>Null when there is no such session.</returns>
    public async Task<StoredSession?> LoadAsync(SessionId id, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.Session, cancellationToken);
        return row is null ? null : new StoredSession(states.Read(row), row.ETag);
    }

    /// <returns>False when the session is there already: the same <c>start</c>, delivered twice.</returns>
    public Task<bool> CreateAsync(Session session, IReadOnlyList<DueWork> work, CancellationToken cancellationToken) =>
        tables.Sessions.TrySubmitAsync([new(TableTransactionActionType.Add, SessionRow.Create(session)), .. Outgoing(session.Id, work)], cancellationToken);

    /// <param name="message">The message that asked for it, kept so that it is obeyed once; null where none did.</param>
    /// <returns>False when somebody else changed the session since it was read: load it and decide again.</returns>
    public Task<bool> SaveAsync(StoredSession before, Decision.Accepted accepted, Fingerprint? message, CancellationToken cancellationToken)
    {
        var session = accepted.Session;
        return tables.Sessions.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpdateReplace, SessionRow.Create(session), before.ETag),
                .. Gates(session.Id, accepted.Events),
                .. Obeyed(session.Id, message),
                .. Outgoing(session.Id, accepted.Work),
            ],
            cancellationToken);
    }

    /// <summary>Whether this message has been obeyed: Teams delivers again what was not answered in time.</summary>
    public async Task<bool> HasObeyedAsync(SessionId id, Fingerprint message, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.Message(message), cancellationToken) is not null;

    /// <summary>Teams may move a team to another address: the newest one counts. Losing a race here harms nothing.</summary>
    public async Task RefreshAsync(StoredSession before, Location location, CancellationToken cancellationToken) =>
        await tables.Sessions.TryUpdateAsync(
            SessionRow.Create(before.Session with { Location = location }), before.ETag, TableUpdateMode.Replace, cancellationToken);

    /// <summary>Work that has one row, however often it is asked for, is asked for once: a transaction takes no row twice.</summary>
    internal static IEnumerable<TableTransactionAction> Outgoing(SessionId id, IEnumerable<DueWork> work) =>
        work.Select((due, order) => WorkRow.Create(id, due, order))
            .DistinctBy(row => row.RowKey)
            .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));

    private static IEnumerable<TableTransactionAction> Gates(SessionId id, IEnumerable<Event> events)
    {
        foreach (var happened in events)
            switch (happened)
            {
                case Event.RoundOpened opened:
                    yield return Gate(TableTransactionActionType.UpsertReplace, id, opened.Round);
                    break;
                case Event.RoundReopened reopened:
                    yield return Gate(TableTransactionActionType.UpsertReplace, id, reopened.Round);
                    break;
                case Event.RoundClosed closed:
                    yield return Gate(TableTransactionActionType.Delete, id, closed.Round);
                    break;
                case Event.SessionCancelled { OpenRound: { } open }:
                    yield return Gate(TableTransactionActionType.Delete, id, open);
                    break;
            }
    }

    private static IEnumerable<TableTransactionAction> Obeyed(SessionId id, Fingerprint? message) =>
        message is { } obeyed ? [new(TableTransactionActionType.Add, RowSchema.NewRow(id.Value, Keys.Message(obeyed)))] : [];

    private static TableTransactionAction Gate(TableTransactionActionType type, SessionId id, int round) =>
        new(type, RowSchema.NewRow(id.Value, Keys.Gate(round)));
}
