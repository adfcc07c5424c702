using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>One piece of work that waits.</summary>
/// <param name="Tries">How often it has failed.</param>
/// <param name="IsUnconfirmed">An earlier try may have been carried out.</param>
public sealed record OutboxItem(SessionId Session, Work Work, DateTimeOffset Due, int Tries, bool IsUnconfirmed, string RowKey, ETag ETag);

/// <summary>What became of a message to one member.</summary>
/// <param name="Name">Of the post.</param>
/// <param name="Noted">What the roster says of reaching them until now.</param>
public sealed record MemberDelivery(PersonId Person, string Name, Post Post, Obstacle? Noted);

/// <summary>The work of a session that is still to do.</summary>
public sealed class OutboxStore(StorageTables tables)
{
    private const int Some = 200;

    /// <summary>The first items, in the order of <see cref="Keys.OfWork"/>, those of later among them.</summary>
    public async Task<IReadOnlyList<OutboxItem>> FirstAsync(SessionId id, CancellationToken cancellationToken) =>
        await ItemsAsync(id, Keys.Outbox, Some, cancellationToken).Take(Some).ToListAsync(cancellationToken);

    /// <summary>The same of what goes to members alone.</summary>
    public async Task<IReadOnlyList<OutboxItem>> FirstToMembersAsync(SessionId id, CancellationToken cancellationToken) =>
        await ItemsAsync(id, Keys.ToMembers, Some, cancellationToken).Take(Some).ToListAsync(cancellationToken);

    /// <summary>All of them, as they pass by: thousands, while a big team is written to.</summary>
    public IAsyncEnumerable<OutboxItem> AllAsync(SessionId id, CancellationToken cancellationToken) => ItemsAsync(id, Keys.Outbox, null, cancellationToken);

    private IAsyncEnumerable<OutboxItem> ItemsAsync(SessionId id, string prefix, int? page, CancellationToken cancellationToken) =>
        tables.Sessions.QueryAsync<TableEntity>(RowFilter.Prefix(id.Value, prefix), page, cancellationToken: cancellationToken).Select(WorkRow.ReadItem);

    /// <summary>Who waits for a message of this kind, with its number of round where it has one.</summary>
    public async Task<IReadOnlySet<PersonId>> WaitingAsync(SessionId id, Func<Work, PersonId?> person, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<PersonId>();
        var filter = RowFilter.Prefix(id.Value, Keys.ToMembers);
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            if (person(WorkRow.Read(row)) is { } who)
                waiting.Add(who);
        return waiting;
    }

    /// <summary>
    /// Takes done work away. Where the same work was asked for again in the meantime the row stays: it is done once more.
    /// </summary>
    public Task CompleteAsync(OutboxItem item, CancellationToken cancellationToken) =>
        tables.Sessions.TryDeleteAsync(item.Session.Value, item.RowKey, item.ETag, cancellationToken);

    /// <summary>The same with what came of it, in one transaction: no crash lets it be both sent and still to send for longer than the send.</summary>
    /// <param name="shown">Work that follows, where there is something new to show.</param>
    public async Task CompleteAsync(OutboxItem item, MemberDelivery delivery, DueWork shown, CancellationToken cancellationToken)
    {
        TableTransactionAction[] done =
        [
            new(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All),
            new(TableTransactionActionType.UpsertReplace, PostRow.Create(item.Session, delivery.Name, delivery.Post)),
        ];
        if (delivery.Post.Refused == delivery.Noted)
        {
            await tables.Sessions.TrySubmitAsync(done, cancellationToken);
            return;
        }

        var noted = new TableTransactionAction(
            TableTransactionActionType.UpdateMerge, MemberRow.Reachability(item.Session, delivery.Person, delivery.Post.Refused), ETag.All);
        // Gone from the roster meanwhile: there is nobody to note it of.
        if (!await tables.Sessions.TrySubmitAsync([.. done, noted, .. SessionStore.Outgoing(item.Session, [shown])], cancellationToken))
            await tables.Sessions.TrySubmitAsync(done, cancellationToken);
    }

    /// <summary>More work, such as one card for each member. Adding it twice leaves it once.</summary>
    public async Task AddAsync(SessionId id, IEnumerable<DueWork> work, CancellationToken cancellationToken)
    {
        foreach (var some in SessionStore.Outgoing(id, work).Chunk(TransactionRules.Most))
            await tables.Sessions.TrySubmitAsync(some, cancellationToken);
    }

    /// <summary>Tries again later. Work that has one row, and was asked for again meanwhile, stays as it was asked for.</summary>
    /// <param name="tries">How often it has failed now.</param>
    public async Task DeferAsync(OutboxItem item, DateTimeOffset due, int tries, bool isUnsure, CancellationToken cancellationToken)
    {
        var later = WorkRow.Create(item.Session, new DueWork(item.Work, due), 0);
        if (tries > 0)
            later["Tries"] = tries;
        if (isUnsure)
            later["Unsure"] = true;
        TableTransactionAction[] moved = later.RowKey == item.RowKey
            ? [new(TableTransactionActionType.UpdateReplace, later, item.ETag)]
            : [new(TableTransactionActionType.UpsertReplace, later), new(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All)];
        await tables.Sessions.TrySubmitAsync(moved, cancellationToken);
    }
}
