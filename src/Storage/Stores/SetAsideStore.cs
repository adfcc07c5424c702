using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Work that waits for a person to decide: it failed for good, or nobody knows whether it was done.</summary>
/// <param name="Key">Identifies this work within its session; the same work always has the same key.</param>
/// <param name="Post">The name of the post that may have arrived; null where the work has none.</param>
public sealed record SetAsideWork(string Key, Work Work, Obstacle Why, string? Post);

/// <summary>Work that a person returns to the outbox.</summary>
/// <param name="Post">What to store about its post from now on; null leaves the post as it is.</param>
public sealed record ReturnedWork(SetAsideWork SetAside, Post? Post);

/// <summary>Work of a session that was set aside: it blocks nothing and stays visible until somebody decides.</summary>
public sealed class SetAsideStore(StorageTables tables)
{
    /// <summary>Each piece of work takes up to three of the 100 actions of a transaction.</summary>
    private const int BatchSize = 33;

    public async Task<IReadOnlyList<SetAsideWork>> AllAsync(SessionId id, CancellationToken cancellationToken)
    {
        var works = new List<SetAsideWork>();
        var filter = RowFilter.Prefix(id.Value, Keys.SetAside);
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            works.Add(new SetAsideWork(
                row.RowKey[Keys.SetAside.Length..],
                WorkRow.Read(row),
                ObstacleNames.Read(row.GetString("Why")) ?? Obstacle.Fault,
                row.GetString("Post")));
        return works;
    }

    /// <param name="shown">The work that shows it to the facilitator.</param>
    public Task SetAsideAsync(
        OutboxItem item, Obstacle why, string? post, IReadOnlyList<DueWork> shown, CancellationToken cancellationToken)
    {
        var row = WorkRow.Create(item.Session, Keys.SetAside + WorkRow.Name(item.Work), new DueWork(item.Work, item.Due));
        row["Why"] = ObstacleNames.Instance.Of(why);
        if (post is not null)
            row["Post"] = post;
        // Where the failed work is itself the update of the control card, its row is deleted here and can't be written as well.
        var following = WorkRow.Upserts(item.Session, shown).Where(upsert => upsert.Entity.RowKey != item.RowKey);
        return tables.Sessions.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpsertReplace, row),
                new(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All),
                .. following,
            ],
            cancellationToken);
    }

    /// <summary>
    /// Returns work to the outbox, together with what is known now about its post. Work that somebody else returned first is left alone.
    /// </summary>
    /// <param name="shown">The work that shows it to the facilitator.</param>
    public async Task ReturnAsync(SessionId id, IEnumerable<ReturnedWork> works, DueWork shown, CancellationToken cancellationToken)
    {
        foreach (var batch in works.Chunk(BatchSize))
            if (!await TryReturnAsync(id, batch, shown, cancellationToken))
                // Somebody else returned one of them, which fails the whole transaction. The others can still be returned one by one.
                foreach (var one in batch)
                    await TryReturnAsync(id, [one], shown, cancellationToken);
    }

    public Task RemoveAsync(SessionId id, string key, CancellationToken cancellationToken) =>
        tables.Sessions.TryDeleteAsync(id.Value, Keys.SetAside + key, ETag.All, cancellationToken);

    private async Task<bool> TryReturnAsync(
        SessionId id, IReadOnlyList<ReturnedWork> works, DueWork shown, CancellationToken cancellationToken)
    {
        var deletes = works.Select(work => new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(id.Value, Keys.SetAside + work.SetAside.Key), ETag.All));
        var posts = works.Where(work => work.Post is not null).Select(work => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, PostRow.Create(id, work.SetAside.Post!, work.Post!)));
        var due = works.Select(work => new DueWork(work.SetAside.Work, shown.Due)).Append(shown);
        return await tables.Sessions.TrySubmitAsync([.. deletes, .. posts, .. WorkRow.Upserts(id, due)], cancellationToken);
    }
}
