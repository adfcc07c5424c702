using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>A session as it was read, with the version that the row must still have when it is saved.</summary>
public sealed record StoredSession(Session Session, ETag ETag);

/// <summary>What is done once for the sessions of older versions.</summary>
public enum FormerStep
{
    /// <summary>Of rounds that version 0.1 closed in anonymous sessions.</summary>
    SealAnswers,

    /// <summary>For sessions that began when none was kept.</summary>
    KeepPlaybooks,

    /// <summary>Sessions are listed with their managers.</summary>
    ListManaged,
}

/// <summary>The state of sessions. A state is saved in one transaction with the work that follows from it.</summary>
public sealed class SessionStore(StorageTables tables, PlaybookStore playbooks)
{
    /// <summary>The partition of the notes about what older versions left, in the table of what is due.</summary>
    private const string Updates = "update";

    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private readonly SessionCache _cache = new();

    /// <summary>All sessions. The whole table is looked through for them, which is only for a start after an update.</summary>
    public IAsyncEnumerable<SessionId> AllIdsAsync(CancellationToken cancellationToken) => tables.Sessions
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {Keys.Session}"), select: KeysOnly, cancellationToken: cancellationToken)
        .Select(row => new SessionId(row.PartitionKey));

    /// <summary>Whether the sessions of older versions have been looked through for this.</summary>
    public async Task<bool> IsDoneAsync(FormerStep step, CancellationToken cancellationToken) =>
        await tables.Due.FindAsync(Updates, FormerStepNames.Instance.Of(step), cancellationToken) is not null;

    public Task NoteDoneAsync(FormerStep step, CancellationToken cancellationToken) => tables.Due.UpsertEntityAsync(
        RowSchema.NewRow(Updates, FormerStepNames.Instance.Of(step)), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Its playbook is read with it, see <see cref="PlaybookStore.Of"/>.</summary>
    /// <returns>Null where there is no such session.</returns>
    /// <exception cref="NewerSchemaException">A newer version of the bot wrote the session.</exception>
    public async Task<StoredSession?> LoadAsync(SessionId id, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.Session, cancellationToken);
        if (row is null)
            return null;
        var session = _cache.Read(row);
        await playbooks.ReadAsync(id, session.Phase != Phase.SetUp, cancellationToken);
        return new StoredSession(session, row.ETag);
    }

    /// <param name="playbook">Kept with the session, in the same transaction.</param>
    /// <returns>False where the session exists already, because the same <c>start</c> was delivered twice.</returns>
    public Task<bool> CreateAsync(Session session, Playbook playbook, IReadOnlyList<DueWork> work, CancellationToken cancellationToken) =>
        tables.Sessions.TrySubmitAsync(
            [
                new(TableTransactionActionType.Add, SessionRow.Create(session)),
                new(TableTransactionActionType.Add, PlaybookRow.Create(session.Id, playbook)),
                .. WorkRow.Upserts(session.Id, work),
            ],
            cancellationToken);

    /// <param name="message">The message that asked for the change, so that it is processed only once; null where there is none.</param>
    /// <returns>False where the session has changed since it was read: load it and decide again.</returns>
    public async Task<bool> SaveAsync(
        StoredSession before, Decision.Accepted accepted, Fingerprint? message, CancellationToken cancellationToken)
    {
        var session = accepted.Session;
        var chosen = accepted.Events.OfType<Event.SessionStarted>().Select(started => started.Playbook).FirstOrDefault();
        var isSaved = await tables.Sessions.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpdateReplace, SessionRow.Create(session), before.ETag),
                .. Gates(session, accepted.Events),
                .. accepted.Events.OfType<Event.KeyPointsChosen>().Select(chosen => KeyPoints(session.Id, chosen)),
                .. accepted.Events.OfType<Event.TeamReplied>().Select(replied => ReplyRow.Upsert(session.Id, replied.Round, replied.Reply)),
                .. chosen is null ? Array.Empty<TableTransactionAction>() : [PlaybookRow.Replacement(session.Id, chosen)],
                .. Processed(session.Id, message),
                .. WorkRow.Upserts(session.Id, accepted.Work),
            ],
            cancellationToken);
        // Whoever started it is answered in the language that they chose.
        if (isSaved && chosen is not null)
            await playbooks.ReadAsync(session.Id, isFinal: true, cancellationToken);
        return isSaved;
    }

    /// <summary>Whether this message has been processed. Teams delivers a message again where the response took too long.</summary>
    public async Task<bool> HasProcessedAsync(SessionId id, Fingerprint message, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.ProcessedMessage(message), cancellationToken) is not null;

    /// <summary>
    /// Saves a new location, since Teams may move a team to another service URL. Where the session changed meanwhile nothing is saved: the
    /// next message brings the location again.
    /// </summary>
    public async Task RefreshAsync(StoredSession before, Location location, CancellationToken cancellationToken) =>
        await tables.Sessions.TryUpdateAsync(
            SessionRow.Create(before.Session with { Location = location }), before.ETag, TableUpdateMode.Replace, cancellationToken);

    private static IEnumerable<TableTransactionAction> Gates(Session session, IEnumerable<Event> events) =>
        events.SelectMany<Event, TableTransactionAction>(happened => happened switch
        {
            Event.RoundOpened opened => Opening(session, opened.Round),
            Event.RoundReopened reopened => Opening(session, reopened.Round),
            Event.SessionResumed resumed => resumed.OpenRounds.SelectMany(again => Opening(session, again.Number)),
            Event.RoundClosed closed => [Gate(TableTransactionActionType.Delete, session.Id, closed.Round)],
            Event.SessionCancelled cancelled =>
                cancelled.OpenRounds.Select(open => Gate(TableTransactionActionType.Delete, session.Id, open)),
            Event.DotsAsked asked => DotStore.Opening(session.Id, asked.Items),
            Event.DotsClosed or Event.DotsWithdrawn => [DotStore.Closing(session.Id)],
            _ => [],
        });

    private static TableTransactionAction[] Opening(Session session, int round) =>
    [
        Gate(TableTransactionActionType.UpsertReplace, session.Id, round),
        .. session.IsAnonymous
            ? [new TableTransactionAction(TableTransactionActionType.UpsertReplace, RoundSecret.NewRow(session.Id, round))]
            : Array.Empty<TableTransactionAction>(),
    ];

    private static TableTransactionAction Gate(TableTransactionActionType type, SessionId id, int round) =>
        new(type, RowSchema.NewRow(id.Value, Keys.Gate(round)));

    private static TableTransactionAction KeyPoints(SessionId id, Event.KeyPointsChosen chosen) =>
        new(TableTransactionActionType.UpsertReplace, KeyPointRow.Create(id, chosen.Round, chosen.Points));

    private static IEnumerable<TableTransactionAction> Processed(SessionId id, Fingerprint? message) => message is { } processed
        ? [new(TableTransactionActionType.Add, RowSchema.NewRow(id.Value, Keys.ProcessedMessage(processed)))]
        : [];
}

/// <summary>The row of a session: its state as JSON, and some columns for administrators to search by.</summary>
internal static class SessionRow
{
    /// <summary>
    /// So many people of a list stand in the state, as in version 0.1: a property holds 32,768 characters. The others have columns of their own.
    /// </summary>
    private const int MostInState = 200;

    /// <summary>With a separator, an id that a column has room for takes up to 129 characters.</summary>
    private const int MostInColumn = 250;

    private const string LeftColumn = "Left";
    private const string OutColumn = "Out";

    private const char Separator = '\n';

    public static TableEntity Create(Session session)
    {
        var row = RowSchema.NewRow(
            session.Id.Value,
            Keys.Session,
            ("Phase", PhaseNames.Instance.Of(session.Phase)),
            ("Tenant", session.Location.Tenant.Value),
            ("Playbook", session.Playbook.Id),
            ("State", SessionJson.Write(session with
            {
                Left = [.. session.Left.Take(MostInState)],
                OptedOut = session.OptedOut is { } all ? [.. all.Take(MostInState)] : null,
            })));
        AddOthers(row, LeftColumn, session.Left);
        AddOthers(row, OutColumn, session.OptedOut ?? []);
        return row;
    }

    private static void AddOthers(TableEntity row, string column, IReadOnlyList<PersonId> people)
    {
        foreach (var (index, some) in people.Skip(MostInState).Chunk(MostInColumn).Index())
            row[Column(column, index)] = string.Join(Separator, some);
    }

    /// <exception cref="NewerSchemaException">A newer version of the bot wrote the row.</exception>
    public static Session Read(TableEntity row)
    {
        if (RowSchema.IsNewer(row))
            throw new NewerSchemaException(row.PartitionKey, row.GetInt32(RowSchema.Column) ?? 0, RowSchema.Current);
        var session = SessionJson.Read(row.GetString("State") ?? "")
            ?? throw new InvalidOperationException($"Session {row.PartitionKey} has no state.");
        PersonId[] left = [.. Others(row, LeftColumn)];
        PersonId[] optedOut = [.. Others(row, OutColumn)];
        return left.Length + optedOut.Length == 0 ? session : session with
        {
            Left = [.. session.Left, .. left],
            OptedOut = session.OptedOut is { } all ? [.. all, .. optedOut] : null,
        };
    }

    private static IEnumerable<PersonId> Others(TableEntity row, string column)
    {
        for (var index = 0; row.GetString(Column(column, index)) is { } some; index++)
            foreach (var id in some.Split(Separator))
                yield return new PersonId(id);
    }

    private static string Column(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index:D3}");
}
