using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Backups;

/// <summary>
/// Writes all rows of the bot to one text file, and restores them. The file has a header, a line for each row, and a last line with the
/// number of rows, so that an incomplete file is recognised. Table Storage itself keeps no versions and has no restore.
/// </summary>
public sealed class TableBackup(StorageTables tables)
{
    private const string Header = "praatplaat backup ";
    private const string Footer = "rows ";

    /// <summary>A transaction may take 4 MiB; the rest is room for what surrounds the rows.</summary>
    private const int TransactionCharacters = 3_000_000;

    private readonly Dictionary<string, TableClient> _byName = tables.All.ToDictionary(table => table.Name);

    private readonly RestoreMark _mark = new(tables);

    /// <summary>Only reads: the right to do so is enough.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="BackupException">There are no tables, or a restore into them was cut off.</exception>
    public async Task<int> WriteAsync(TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await _mark.ThrowIfThereAsync(cancellationToken);
            return await WriteRowsAsync(output, cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == TableErrorCode.TableNotFound)
        {
            throw new BackupException("The tables of the bot are not there: no bot has run on this storage account. Look at Storage:TableEndpoint.");
        }
    }

    private async Task<int> WriteRowsAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var rows = 0;
        await output.WriteLineAsync($"{Header}{RowSchema.Current}");
        foreach (var (name, table) in _byName)
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).Where(IsKept))
            {
                await output.WriteLineAsync(BackupLine.Format(name, row));
                rows++;
            }

        await output.WriteLineAsync($"{Footer}{rows}");
        return rows;
    }

    /// <summary>
    /// A secret that lives on in a file would join answers to people for good. After a restore an open round gets another one: its answers
    /// stay, but who gave them can't change them any more.
    /// </summary>
    private static bool IsKept(TableEntity row) => !row.RowKey.StartsWith(Keys.AllSecrets, StringComparison.Ordinal);

    /// <summary>
    /// Restores a backup into empty tables, which it creates. The whole file is checked before the first row is written. A restore that was
    /// cut off is finished by another one of the same file.
    /// </summary>
    /// <param name="open">Opens the file. It is called twice.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="BackupException">
    /// The backup is incomplete or of a newer version, or the tables are not empty. Nothing was written.
    /// </exception>
    public async Task<int> RestoreAsync(Func<TextReader> open, CancellationToken cancellationToken)
    {
        await tables.CreateAsync(cancellationToken);
        var (rows, backup) = await CheckAsync(open, cancellationToken);
        if (await _mark.FindAsync(cancellationToken) is not { } begun)
        {
            await CheckEmptyAsync(cancellationToken);
            await _mark.SetAsync(backup, cancellationToken);
        }
        else if (begun != backup)
        {
            throw new BackupException(
                "A restore of another file was cut off. Run that one again to finish it, or delete the four tables to undo it. Nothing was written.");
        }

        await RestoreRowsAsync(open, cancellationToken);
        await _mark.RemoveAsync(cancellationToken);
        return rows;
    }

    private async Task CheckEmptyAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, table) in _byName)
            await foreach (var _ in table.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken))
                throw new BackupException(
                    $"The table {name} already has rows. Restore into an empty storage account, or delete the four tables first. "
                    + "Nothing was written.");
    }

    /// <returns>The number of rows, and what tells this backup from every other.</returns>
    private async Task<(int Rows, string Backup)> CheckAsync(Func<TextReader> open, CancellationToken cancellationToken)
    {
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var input = open();
        if (await input.ReadLineAsync(cancellationToken) is not { } first || !first.StartsWith(Header, StringComparison.Ordinal))
            throw new BackupException(
                "The file is not a backup of this bot: its first line does not begin with \"praatplaat backup\". Nothing was written.");
        if (!int.TryParse(first[Header.Length..], CultureInfo.InvariantCulture, out var schema) || schema > RowSchema.Current)
            throw new BackupException(
                $"The backup was made by a newer version of the bot (schema {first[Header.Length..]}; "
                + $"this one knows up to {RowSchema.Current}). Restore it with that version. Nothing was written.");
        var number = 1;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            content.AppendData(Encoding.UTF8.GetBytes(line));
            if (line.StartsWith(Footer, StringComparison.Ordinal))
                return line == string.Create(CultureInfo.InvariantCulture, $"{Footer}{number - 1}")
                    ? (number - 1, Convert.ToHexStringLower(content.GetHashAndReset()))
                    : throw Incomplete();
            number++;
            if (!_byName.ContainsKey(BackupLine.Parse(line, number).Table))
                throw new BackupException($"Line {number} belongs to a table that this bot does not have. Nothing was written.");
        }

        throw Incomplete();
    }

    private static BackupException Incomplete() =>
        new("The backup is incomplete: its last line, which counts the rows, is missing or gives another number. Nothing was written.");

    private async Task RestoreRowsAsync(Func<TextReader> open, CancellationToken cancellationToken)
    {
        using var input = open();
        await input.ReadLineAsync(cancellationToken);
        var (batch, characters, number) = (new List<(string Table, TableEntity Row)>(), 0, 1);
        while (await input.ReadLineAsync(cancellationToken) is { } line && !line.StartsWith(Footer, StringComparison.Ordinal))
        {
            var next = BackupLine.Parse(line, ++number);
            if (batch.Count == TransactionRules.MaxActions
                || characters + line.Length > TransactionCharacters
                || (batch.Count > 0 && !IsSamePartition(batch[0], next)))
            {
                await WriteAsync(batch, cancellationToken);
                (batch, characters) = ([], 0);
            }

            batch.Add(next);
            characters += line.Length;
        }

        await WriteAsync(batch, cancellationToken);
    }

    private static bool IsSamePartition((string Table, TableEntity Row) one, (string Table, TableEntity Row) other) =>
        one.Table == other.Table && one.Row.PartitionKey == other.Row.PartitionKey;

    private async Task WriteAsync(List<(string Table, TableEntity Row)> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
            await _byName[rows[0].Table].TrySubmitAsync(
                [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row.Row))], cancellationToken);
    }
}

/// <summary>A backup that can't be restored. The message says why, and what to do.</summary>
public sealed class BackupException(string message) : Exception(message);
