using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Backups;

/// <summary>
/// A row that stands in the tables from the first row of a restore until the last. No bot starts on half of the rows: it would take what is
/// missing for what never was.
/// </summary>
public sealed class RestoreMark(StorageTables tables)
{
    /// <summary>The keys of a row that nothing else uses.</summary>
    private const string Key = "restore";

    private const string Column = "File";

    /// <exception cref="BackupException">A restore was cut off.</exception>
    public async Task ThrowIfThereAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not null)
            throw new BackupException(
                "A restore was cut off, and only some of the rows are back. Run it again with the same file to finish it, or delete the four tables to undo it.");
    }

    /// <returns>Which backup is being restored; null where none is.</returns>
    internal async Task<string?> FindAsync(CancellationToken cancellationToken) =>
        (await tables.Due.FindAsync(Key, Key, cancellationToken))?.GetString(Column);

    internal Task SetAsync(string backup, CancellationToken cancellationToken) =>
        tables.Due.UpsertEntityAsync(RowSchema.NewRow(Key, Key, (Column, backup)), TableUpdateMode.Replace, cancellationToken);

    internal Task RemoveAsync(CancellationToken cancellationToken) => tables.Due.TryDeleteAsync(Key, Key, ETag.All, cancellationToken);
}
