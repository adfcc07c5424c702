using System.Globalization;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Backups;

/// <summary>
/// All rows of the bot in one text file: a first line that says what it is, a line a row, and a last line that counts them, so that half a file is
/// told from a whole one. Table Storage itself keeps no versions and has no restore.
/// </summary>
public sealed class TableBackup(StorageTables tables)
{
    private const string First = "praatplaat backup ";
    private const string Last = "rows ";

    /// <summary>Of the 4 MiB that a transaction may take, with room for what is around the rows.</summary>
    private const int TransactionCharacters = 3_000_000;

    private readonly Dictionary<string, TableClient> byName = tables.All.ToDictionary(table => table.Name);

    /// <returns>How many rows.</returns>
    public async Task<int> WriteAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var rows = 0;
        await output.WriteLineAsync($"{First}{RowSchema.Current}");
        foreach (var (name, table) in byName)
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                await output.WriteLineAsync(BackupLine.Of(name, row));
                rows++;
            }

        await output.WriteLineAsync($"{Last}{rows}");
        return rows;
    }

    /// <summary>Into empty tables. The file is read through before the first row is written.</summary>
    /// <param name="open">Opens the file; called twice.</param>
    /// <returns>How many rows.</returns>
    /// <exception cref="BackupException">It is not whole, of a newer version, or there are rows already; nothing was written.</exception>
    public async Task<int> RestoreAsync(Func<TextReader> open, CancellationToken cancellationToken)
    {
        var rows = await CheckAsync(open, cancellationToken);
        foreach (var (name, table) in byName)
            await foreach (var _ in table.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken))
                throw new BackupException($"The table {name} has rows already. Restore into an empty storage account, or delete the four tables first. Nothing was written.");
        await RestoreRowsAsync(open, cancellationToken);
        return rows;
    }

    private async Task<int> CheckAsync(Func<TextReader> open, CancellationToken cancellationToken)
    {
        using var input = open();
        if (await input.ReadLineAsync(cancellationToken) is not { } first || !first.StartsWith(First, StringComparison.Ordinal))
            throw new BackupException("The file is no backup of this bot: its first line is not „praatplaat backup”. Nothing was written.");
        if (!int.TryParse(first[First.Length..], CultureInfo.InvariantCulture, out var schema) || schema > RowSchema.Current)
            throw new BackupException($"The backup was made by a newer version of the bot (schema {first[First.Length..]}; this one knows up to {RowSchema.Current}). Restore it with that version. Nothing was written.");
        var number = 1;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Last, StringComparison.Ordinal))
                return line == string.Create(CultureInfo.InvariantCulture, $"{Last}{number - 1}") ? number - 1 : throw NotWhole();
            number++;
            if (!byName.ContainsKey(BackupLine.Read(line, number).Table))
                throw new BackupException($"Line {number} is of a table that this bot does not have. Nothing was written.");
        }

        throw NotWhole();
    }

    private static BackupException NotWhole() =>
        new("The backup is not whole: the last line, which counts the rows, is missing or tells another number. Nothing was written.");

    private async Task RestoreRowsAsync(Func<TextReader> open, CancellationToken cancellationToken)
    {
        using var input = open();
        await input.ReadLineAsync(cancellationToken);
        var (waiting, characters, number) = (new List<(string Table, TableEntity Row)>(), 0, 1);
        while (await input.ReadLineAsync(cancellationToken) is { } line && !line.StartsWith(Last, StringComparison.Ordinal))
        {
            var next = BackupLine.Read(line, ++number);
            if (waiting.Count == TransactionRules.Most || characters + line.Length > TransactionCharacters || (waiting.Count > 0 && !IsSamePartition(waiting[0], next)))
            {
                await WriteAsync(waiting, cancellationToken);
                (waiting, characters) = ([], 0);
            }

            waiting.Add(next);
            characters += line.Length;
        }

        await WriteAsync(waiting, cancellationToken);
    }

    private static bool IsSamePartition((string Table, TableEntity Row) one, (string Table, TableEntity Row) other) =>
        one.Table == other.Table && one.Row.PartitionKey == other.Row.PartitionKey;

    private async Task WriteAsync(List<(string Table, TableEntity Row)> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
            await byName[rows[0].Table].TrySubmitAsync(
                [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row.Row))], cancellationToken);
    }
}

/// <summary>A backup that can't be put back; the message says why, and what to do.</summary>
public sealed class BackupException(string message) : Exception(message);
