using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;

namespace Praatplaat.Bot.Tests.Access.Authorisation;

/// <summary>All that the bot keeps, read and put back past the bot.</summary>
internal sealed class Account(string connectionString)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private const string People = "people";
    private const string Sessions = "sessions";
    private const string Outbox = "outbox:";
    private const string AfterOutbox = "outbox;";

    private readonly Dictionary<string, TableClient> tables =
        new[] { Sessions, "channels", People, "due" }.ToDictionary(name => name, new TableServiceClient(connectionString).GetTableClient);

    /// <summary>Whether any session has work to do: a small read, for whoever waits until none has.</summary>
    public async Task<bool> HasDueWorkAsync(DateTimeOffset now, CancellationToken cancellationToken) => await tables[Sessions]
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey ge {Outbox} and RowKey lt {AfterOutbox} and Due le {now}"), 1, KeysOnly, cancellationToken)
        .AnyAsync(cancellationToken);

    public async Task<Rows> ReadAsync(CancellationToken cancellationToken)
    {
        var read = tables.Select(async table => (await table.Value.QueryAsync<TableEntity>(cancellationToken: cancellationToken).ToListAsync(cancellationToken))
            .Select(row => KeyValuePair.Create(new RowId(table.Key, row.PartitionKey, row.RowKey), row)));
        return new Rows((await Task.WhenAll(read)).SelectMany(rows => rows).ToDictionary());
    }

    /// <summary>
    /// Which rows there are, in which version. That somebody said something is noted with them whatever becomes of it: of people
    /// all else counts.
    /// </summary>
    /// <param name="of">The tables that are looked at; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<RowId, string>> VersionsAsync(IReadOnlyCollection<string>? of, CancellationToken cancellationToken)
    {
        var read = tables.Where(table => of is null || of.Contains(table.Key)).Select(async table => await table.Value.QueryAsync<TableEntity>(select: table.Key == People ? null : KeysOnly, cancellationToken: cancellationToken)
            .Select(row => KeyValuePair.Create(new RowId(table.Key, row.PartitionKey, row.RowKey), table.Key == People ? Known(row) : $"{row.ETag}"))
            .Where(row => row.Value.Length > 0)
            .ToListAsync(cancellationToken));
        return (await Task.WhenAll(read)).SelectMany(rows => rows).ToDictionary();
    }

    public async Task RestoreAsync(Rows wanted, CancellationToken cancellationToken)
    {
        var now = await ReadAsync(cancellationToken);
        await Task.WhenAll(
        [
            .. now.ById.Keys.Except(wanted.ById.Keys).Select(id => (Task)tables[id.Table].DeleteEntityAsync(id.Partition, id.Row, cancellationToken: cancellationToken)),
            .. wanted.ById.Where(row => !now.Has(row.Key, row.Value)).Select(row => tables[row.Key.Table].UpsertEntityAsync(row.Value, TableUpdateMode.Replace, cancellationToken)),
        ]);
    }

    private static string Known(TableEntity person) => string.Join(
        ' ', person.Columns().Where(value => value.Key is not ("Heard" or "Schema")).OrderBy(value => value.Key, StringComparer.Ordinal));
}

internal readonly record struct RowId(string Table, string Partition, string Row);

/// <summary>Rows at one moment, with their values.</summary>
internal sealed record Rows(IReadOnlyDictionary<RowId, TableEntity> ById)
{
    /// <summary>No work is due.</summary>
    public bool AreQuietAt(DateTimeOffset now) =>
        ById.All(row => !row.Key.Row.StartsWith("outbox:", StringComparison.Ordinal) || row.Value.GetDateTimeOffset("Due") > now);

    /// <summary>The same values, of whatever version.</summary>
    public bool Has(RowId id, TableEntity row) =>
        ById.TryGetValue(id, out var there) && there.Count == row.Count && there.Columns().All(value => value.Value.Equals(row[value.Key]));
}
