using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>When the erasure next runs: one row for all instances. Whoever moves it on has the run.</summary>
public sealed class ErasureSchedule(StorageTables tables)
{
    /// <summary>The keys of the row, in the table of what is due.</summary>
    private const string Key = "erasure";

    private const string Column = "Next";

    /// <param name="first">When the first run of all is, once there are sessions.</param>
    /// <param name="again">When somebody else takes the run, unless <see cref="EndAsync"/> comes before.</param>
    /// <returns>False where it is not time, or another instance has the run.</returns>
    public async Task<bool> TryTakeAsync(
        DateTimeOffset now, DateTimeOffset first, DateTimeOffset again, CancellationToken cancellationToken)
    {
        if (await tables.Due.FindAsync(Key, Key, cancellationToken) is { } row)
            return row.GetDateTimeOffset(Column) <= now
                && await tables.Due.TryUpdateAsync(Row(again), row.ETag, TableUpdateMode.Replace, cancellationToken) is not null;
        // Tables without a row stay so: a restore takes no others.
        if (await tables.Sessions.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken).AnyAsync(cancellationToken))
            await tables.Due.TryAddAsync(Row(first), cancellationToken);
        return false;
    }

    public Task EndAsync(DateTimeOffset next, CancellationToken cancellationToken) =>
        tables.Due.UpsertEntityAsync(Row(next), TableUpdateMode.Replace, cancellationToken);

    private static TableEntity Row(DateTimeOffset next) => RowSchema.NewRow(Key, Key, (Column, next));
}
