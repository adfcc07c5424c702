using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class RowFilterTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_returns_all_of_5_000_rows_in_order()
    {
        var table = await azurite.NewTableAsync();
        var keys = Enumerable.Range(0, 5_000).Select(n => $"row:{n:D4}").ToList();
        foreach (var hundred in keys.Chunk(100))
        {
            var rowsToAdd = hundred.Select(key => new TableEntity("p", key) { ["Key"] = key });
            Assert.True(await table.TrySubmitAsync(
                [.. rowsToAdd.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], Token));
        }

        await table.TryAddAsync(new("q", "row:0000"), Token);

        var rows = await table.QueryAsync<TableEntity>(RowFilter.Partition("p"), cancellationToken: Token).ToListAsync(Token);

        Assert.Equal(keys, rows.Select(row => row.GetString("Key")!));
    }

    [Fact]
    public async Task The_page_size_does_not_change_the_result()
    {
        var table = await TableOfLettersAsync();
        var rows = await table
            .QueryAsync<TableEntity>(RowFilter.Partition("p"), maxPerPage: 2, cancellationToken: Token)
            .ToListAsync(Token);
        Assert.Equal(["a", "b", "c:1", "c:2", "d"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_prefix_finds_only_rows_whose_key_begins_with_it()
    {
        var table = await TableOfLettersAsync();
        var rows = await table.QueryAsync<TableEntity>(RowFilter.Prefix("p", "c:"), cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(["c:1", "c:2"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_query_without_a_filter_returns_the_whole_table()
    {
        var table = await TableOfLettersAsync();
        Assert.Equal(6, await table.QueryAsync<TableEntity>(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task Selected_columns_are_read_together_with_the_ETag()
    {
        var table = await azurite.NewTableAsync();
        await table.TryAddAsync(new("p", "r") { ["A"] = 1, ["B"] = 2L, ["C"] = 3 }, Token);
        var row = await table
            .QueryAsync<TableEntity>(RowFilter.Partition("p"), select: ["PartitionKey", "RowKey", "B", "Absent"], cancellationToken: Token)
            .SingleAsync(Token);
        Assert.Equal(("p", "r"), (row.PartitionKey, row.RowKey));
        Assert.Equal(["B"], RowSchema.Columns(row).Select(column => column.Key));
        Assert.Equal(2L, row.GetInt64("B"));
        Assert.NotEqual(default, row.ETag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\uFFFF")]
    [InlineData("👩")]
    public void A_prefix_that_has_no_upper_bound_is_refused(string prefix) =>
        Assert.Throws<ArgumentException>(() => RowFilter.Prefix("p", prefix));

    private async Task<TableClient> TableOfLettersAsync()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in (string[])["d", "c:2", "b", "c:1", "a"])
            await table.TryAddAsync(new("p", key), Token);
        await table.TryAddAsync(new("q", "c:1"), Token);
        return table;
    }
}
