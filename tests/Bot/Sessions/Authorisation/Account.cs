using Azure;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Tests.Sessions.Authorisation;

/// <summary>All that the bot keeps, read and put back past the bot.</summary>
internal sealed class Account(string connectionString)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private readonly Dictionary<string, TableClient> tables =
        new[] { "sessions", "channels", "people", "due" }.ToDictionary(name => name, new TableServiceClient(connectionString).GetTableClient);

    public async Task<Rows> ReadAsync(CancellationToken cancellationToken)
    {
        var read = tables.Select(async table => (await table.Value.QueryAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken))
            .Select(row => KeyValuePair.Create(new RowId(table.Key, row.PartitionKey, row.RowKey), row)));
        return new Rows((await Task.WhenAll(read)).SelectMany(rows => rows).ToDictionary());
    }

    /// <summary>Which rows there are, in which version.</summary>
    public async Task<IReadOnlyDictionary<RowId, ETag>> VersionsAsync(CancellationToken cancellationToken)
    {
        var read = tables.Select(async table => await table.Value.QueryAsync(select: KeysOnly, cancellationToken: cancellationToken)
            .Select(row => KeyValuePair.Create(new RowId(table.Key, row.PartitionKey, row.RowKey), row.ETag))
            .ToListAsync(cancellationToken));
        return (await Task.WhenAll(read)).SelectMany(rows => rows).ToDictionary();
    }

    /// <returns>The same rows, as new versions.</returns>
    public async Task<IReadOnlyDictionary<RowId, ETag>> RestoreAsync(Rows wanted, CancellationToken cancellationToken)
    {
        var now = await ReadAsync(cancellationToken);
        await Task.WhenAll(
        [
            .. now.ById.Keys.Except(wanted.ById.Keys).Select(id => (Task)tables[id.Table].DeleteEntityAsync(id.Partition, id.Row, cancellationToken: cancellationToken)),
            .. wanted.ById.Where(row => !now.Has(row.Key, row.Value)).Select(row => tables[row.Key.Table].UpsertEntityAsync(row.Value, TableUpdateMode.Replace, cancellationToken)),
        ]);
        return await VersionsAsync(cancellationToken);
    }
}

internal readonly record struct RowId(string Table, string Partition, string Row);

/// <summary>Rows at one moment, with their values.</summary>
internal sealed record Rows(IReadOnlyDictionary<RowId, TableEntity> ById)
{
    /// <summary>The same values, of whatever version.</summary>
    public bool Has(RowId id, TableEntity row) =>
        ById.TryGetValue(id, out var there) && there.Properties.Count == row.Properties.Count && there.Properties.All(value => value.Value.Equals(row[value.Key]));
}
