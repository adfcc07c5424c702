using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Work that waits for a person: it failed for good, or may have been done.</summary>
/// <param name="Key">Of this work within its session; the same work has one.</param>
/// <param name="Post">Of work that may have been done: the name of the post that may stand there.</param>
public sealed record SetAsideWork(string Key, Work Work, Obstacle Why, string? Post);

/// <summary>Work that a person gives back to be done.</summary>
/// <param name="Post">What is noted of its post from now on; null where that stays as it is.</param>
public sealed record ReturnedWork(SetAsideWork Stuck, Post? Post);

/// <summary>Work of a session that is set aside: it blocks nothing and stays visible until somebody decides.</summary>
public sealed class SetAsideStore(StorageTables tables)
{
    /// <summary>Each takes three rows of a transaction's hundred.</summary>
    private const int AtOnce = 33;

    public async Task<IReadOnlyList<SetAsideWork>> AllAsync(SessionId id, CancellationToken cancellationToken)
    {
        var stuck = new List<SetAsideWork>();
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(RowFilter.Prefix(id.Value, Keys.Stuck), cancellationToken: cancellationToken))
            stuck.Add(new SetAsideWork(
                row.RowKey[Keys.Stuck.Length..],
                WorkRow.Read(row),
                ObstacleNames.Read(row.GetString("Why")) ?? Obstacle.Fault,
                row.GetString("Post")));
        return stuck;
    }

    /// <param name="shown">Work that follows: the facilitator is to see it.</param>
    public Task SetAsideAsync(OutboxItem item, Obstacle why, string? post, DueWork shown, CancellationToken cancellationToken)
    {
        var aside = WorkRow.Create(item.Session, Keys.Stuck + WorkRow.Name(item.Work), new DueWork(item.Work, item.Due));
        aside["Why"] = ObstacleNames.Instance.Of(why);
        if (post is not null)
            aside["Post"] = post;
        var gone = new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All);
        return tables.Sessions.TrySubmitAsync(
            [new(TableTransactionActionType.UpsertReplace, aside), gone, .. SessionStore.Outgoing(item.Session, [shown]).Where(show => show.Entity.RowKey != item.RowKey)],
            cancellationToken);
    }

    /// <summary>Back among the work that is due, each with what is known now of its post, in one transaction: who comes second changes nothing.</summary>
    /// <param name="shown">Work that follows: the facilitator is to see it.</param>
    public async Task ReturnAsync(SessionId id, IEnumerable<ReturnedWork> works, DueWork shown, CancellationToken cancellationToken)
    {
        foreach (var some in works.Chunk(AtOnce))
            if (!await TryReturnAsync(id, some, shown, cancellationToken))
                // One of them is back already, by somebody else: that stops none of the others.
                foreach (var one in some)
                    await TryReturnAsync(id, [one], shown, cancellationToken);
    }

    public Task RemoveAsync(SessionId id, string key, CancellationToken cancellationToken) =>
        tables.Sessions.TryDeleteAsync(id.Value, Keys.Stuck + key, ETag.All, cancellationToken);

    private async Task<bool> TryReturnAsync(SessionId id, IReadOnlyList<ReturnedWork> works, DueWork shown, CancellationToken cancellationToken)
    {
        var noted = works.Where(work => work.Post is not null)
            .Select(work => new TableTransactionAction(TableTransactionActionType.UpsertReplace, PostRow.Create(id, work.Stuck.Post!, work.Post!)));
        var due = works.Select(work => new DueWork(work.Stuck.Work, shown.Due)).Append(shown);
        return await tables.Sessions.TrySubmitAsync(
            [.. works.Select(work => Gone(id, work.Stuck.Key)), .. noted, .. SessionStore.Outgoing(id, due)], cancellationToken);
    }

    private static TableTransactionAction Gone(SessionId id, string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(id.Value, Keys.Stuck + key), ETag.All);
}
