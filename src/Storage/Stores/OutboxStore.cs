using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>A piece of work in the outbox.</summary>
/// <param name="Tries">How often it has failed.</param>
/// <param name="IsUnconfirmed">True where an earlier try may have been carried out.</param>
public sealed record OutboxItem(SessionId Session, Work Work, DateTimeOffset Due, int Tries, bool IsUnconfirmed, string RowKey, ETag ETag);

/// <summary>The outcome of a message to one member.</summary>
/// <param name="Name">The name of the post.</param>
/// <param name="KnownObstacle">Why this member can't be reached according to the roster; null where they can.</param>
public sealed record MemberDelivery(PersonId Person, string Name, Post Post, Obstacle? KnownObstacle);

/// <summary>The work of a session that is still to be done.</summary>
public sealed class OutboxStore(StorageTables tables)
{
    private const int PeekSize = 200;

    /// <summary>The first 200 items in the order of <see cref="Keys.OutboxItem"/>, whether they are due or not.</summary>
    public async Task<IReadOnlyList<OutboxItem>> PeekAsync(SessionId id, CancellationToken cancellationToken) =>
        await ItemsAsync(id, Keys.Outbox, PeekSize, cancellationToken).Take(PeekSize).ToListAsync(cancellationToken);

    /// <summary>The first 200 items that are messages to members.</summary>
    public async Task<IReadOnlyList<OutboxItem>> PeekToMembersAsync(SessionId id, CancellationToken cancellationToken) =>
        await ItemsAsync(id, Keys.OutboxToMembers, PeekSize, cancellationToken).Take(PeekSize).ToListAsync(cancellationToken);

    /// <summary>All items, one by one: while a big team gets its messages, there are thousands.</summary>
    public IAsyncEnumerable<OutboxItem> AllAsync(SessionId id, CancellationToken cancellationToken) =>
        ItemsAsync(id, Keys.Outbox, null, cancellationToken);

    /// <summary>The people to whom a message is still to be sent, with the time of the first; the least time where one may have been sent.</summary>
    /// <param name="person">Selects the messages: the recipient, or null for other work.</param>
    public async Task<IReadOnlyDictionary<PersonId, DateTimeOffset>> WaitingAsync(
        SessionId id, Func<Work, PersonId?> person, CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<PersonId, DateTimeOffset>();
        var filter = RowFilter.Prefix(id.Value, Keys.OutboxToMembers);
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            if (WorkRow.ReadItem(row) is var item && person(item.Work) is { } who)
            {
                var due = item.IsUnconfirmed ? DateTimeOffset.MinValue : item.Due;
                waiting[who] = waiting.TryGetValue(who, out var earlier) && earlier < due ? earlier : due;
            }

        return waiting;
    }

    /// <summary>Removes work that was done, unless the same work was asked for again meanwhile: then it is done once more.</summary>
    public Task CompleteAsync(OutboxItem item, CancellationToken cancellationToken) =>
        tables.Sessions.TryDeleteAsync(item.Session.Value, item.RowKey, item.ETag, cancellationToken);

    /// <summary>
    /// Removes a message to a member and stores its outcome. It is one transaction, so a crash can't leave the message both recorded as
    /// sent and still to be sent.
    /// </summary>
    /// <param name="shown">The work that shows a change of the member's reachability.</param>
    public async Task CompleteAsync(OutboxItem item, MemberDelivery delivery, DueWork shown, CancellationToken cancellationToken)
    {
        TableTransactionAction[] completion =
        [
            new(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All),
            new(TableTransactionActionType.UpsertReplace, PostRow.Create(item.Session, delivery.Name, delivery.Post)),
        ];
        if (delivery.Post.Refused == delivery.KnownObstacle)
        {
            await tables.Sessions.TrySubmitAsync(completion, cancellationToken);
            return;
        }

        var reachability = new TableTransactionAction(
            TableTransactionActionType.UpdateMerge,
            MemberRow.Reachability(item.Session, delivery.Person, delivery.Post.Refused),
            ETag.All);
        // This fails where the member was removed from the roster meanwhile, and then there is no reachability to store.
        if (!await tables.Sessions.TrySubmitAsync(
            [.. completion, reachability, .. WorkRow.Upserts(item.Session, [shown])], cancellationToken))
            await tables.Sessions.TrySubmitAsync(completion, cancellationToken);
    }

    /// <summary>Adds work. Work that is there already is not added again.</summary>
    public async Task AddAsync(SessionId id, IEnumerable<DueWork> work, CancellationToken cancellationToken)
    {
        foreach (var batch in WorkRow.Upserts(id, work).Chunk(TransactionRules.MaxActions))
            await tables.Sessions.TrySubmitAsync(batch, cancellationToken);
    }

    /// <summary>Adds work with one fixed row, unless it is there already: then it keeps its time.</summary>
    public Task AddUnlessThereAsync(SessionId id, DueWork work, CancellationToken cancellationToken) =>
        tables.Sessions.TryAddAsync(WorkRow.Create(id, work, 0), cancellationToken);

    /// <summary>Puts off work with one fixed row, where it waits for an earlier moment. What is due already stays so.</summary>
    public async Task PutOffAsync(SessionId id, DueWork work, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var later = WorkRow.Create(id, work, 0);
        var row = await tables.Sessions.FindAsync(later.PartitionKey, later.RowKey, cancellationToken);
        if (row is not null && WorkRow.ReadItem(row) is { Tries: 0, IsUnconfirmed: false } waiting && waiting.Due > now && waiting.Due < work.Due)
            await tables.Sessions.TryUpdateAsync(later, row.ETag, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Postpones work. Work that has one fixed row, and was asked for again meanwhile, keeps its new time.</summary>
    /// <param name="tries">How often it has failed by now.</param>
    public async Task DeferAsync(OutboxItem item, DateTimeOffset due, int tries, bool isUnconfirmed, CancellationToken cancellationToken)
    {
        var later = WorkRow.Create(item.Session, new DueWork(item.Work, due), 0);
        if (tries > 0)
            later["Tries"] = tries;
        if (isUnconfirmed)
            later["Unsure"] = true;
        TableTransactionAction[] move = later.RowKey == item.RowKey
            ? [new(TableTransactionActionType.UpdateReplace, later, item.ETag)]
            :
            [
                new(TableTransactionActionType.UpsertReplace, later),
                new(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All),
            ];
        await tables.Sessions.TrySubmitAsync(move, cancellationToken);
    }

    private IAsyncEnumerable<OutboxItem> ItemsAsync(SessionId id, string prefix, int? page, CancellationToken cancellationToken) =>
        tables.Sessions
            .QueryAsync<TableEntity>(RowFilter.Prefix(id.Value, prefix), page, cancellationToken: cancellationToken)
            .Select(WorkRow.ReadItem);
}
