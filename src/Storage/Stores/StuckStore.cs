using Azure;
using Praatplaat.Sessions;
using Praatplaat.Storage.Rows;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Work that waits for a person: it failed for good, or may have been done.</summary>
/// <param name="Key">Of this work within its session; the same work has one.</param>
/// <param name="Post">Of work that may have been done: the name of the post that may stand there.</param>
public sealed record StuckWork(string Key, Work Work, Obstacle Why, string? Post);

/// <summary>Work of a session that is set aside: it blocks nothing and stays visible until somebody decides.</summary>
public sealed class StuckStore(StorageTables tables)
{
    public async Task<IReadOnlyList<StuckWork>> AllAsync(SessionId id, CancellationToken cancellationToken)
    {
        var stuck = new List<StuckWork>();
        await foreach (var row in tables.Sessions.QueryAsync(TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Stuck), cancellationToken: cancellationToken))
            stuck.Add(new StuckWork(
                row.RowKey[Keys.Stuck.Length..],
                WorkRow.Read(row),
                Obstacles.Read(row.GetString("Why")) ?? Obstacle.Fault,
                row.GetString("Post")));
        return stuck;
    }

    /// <param name="shown">Work that follows: the facilitator is to see it.</param>
    public Task SetAsideAsync(OutboxItem item, Obstacle why, string? post, DueWork shown, CancellationToken cancellationToken)
    {
        var row = WorkRow.Create(item.Session, new DueWork(item.Work, item.Due), 0);
        var aside = new TableEntity(item.Session.Value, Keys.Stuck + WorkRow.Name(item.Work)) { ["Why"] = why.ToString(), ["Post"] = post };
        foreach (var (name, value) in row.Properties)
            aside[name] = value;
        var gone = new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(item.Session.Value, item.RowKey), ETag.All);
        return tables.Sessions.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, aside), gone, .. SessionStore.Outgoing(item.Session, [shown]).Where(show => show.Entity.RowKey != item.RowKey)],
            cancellationToken);
    }

    /// <summary>Back among the work that is due; another one may have been quicker.</summary>
    public Task ReturnAsync(SessionId id, StuckWork stuck, DateTimeOffset due, CancellationToken cancellationToken) =>
        tables.Sessions.SubmitTransactionAsync(
            [Gone(id, stuck.Key), .. SessionStore.Outgoing(id, [new DueWork(stuck.Work, due)])], cancellationToken);

    public Task RemoveAsync(SessionId id, string key, CancellationToken cancellationToken) =>
        tables.Sessions.DeleteEntityAsync(id.Value, Keys.Stuck + key, cancellationToken: cancellationToken);

    private static TableTransactionAction Gone(SessionId id, string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(id.Value, Keys.Stuck + key), ETag.All);
}
