using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class QueryTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_of_5_000_rows_goes_on_to_the_end_and_stays_in_order()
    {
        var table = await azurite.NewTableAsync();
        var keys = Enumerable.Range(0, 5_000).Select(n => $"row:{n:D4}").ToList();
        foreach (var hundred in keys.Chunk(100))
            Assert.True((await table.SubmitTransactionAsync(
                [.. hundred.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new("p", key) { ["Key"] = key }))], Token)).Succeeded);
        await table.AddEntityAsync(new("q", "row:0000"), Token);

        var rows = await table.QueryAsync(TableFilter.Partition("p"), cancellationToken: Token).ToListAsync(Token);

        Assert.Equal(keys, rows.Select(row => row.GetString("Key")!));
    }

    [Fact]
    public async Task A_small_page_changes_nothing_about_the_rows()
    {
        var table = await TableOfLettersAsync();
        var rows = await table.QueryAsync(TableFilter.Partition("p"), maxPerPage: 2, cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(["a", "b", "c:1", "c:2", "d"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_range_holds_its_first_key_and_not_its_last()
    {
        var table = await TableOfLettersAsync();
        var rows = await table.QueryAsync(TableFilter.Partition("p").RowsFrom("b").RowsBefore("c:2"), cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(["b", "c:1"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_prefix_finds_only_the_rows_that_start_with_it()
    {
        var table = await TableOfLettersAsync();
        var rows = await table.QueryAsync(TableFilter.Partition("p").RowsWithPrefix("c:"), cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(["c:1", "c:2"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task The_default_filter_is_the_whole_table()
    {
        var table = await TableOfLettersAsync();
        Assert.Equal(6, await table.QueryAsync(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task At_most_takes_what_is_due_and_leaves_what_is_not()
    {
        var table = await azurite.NewTableAsync();
        var noon = new DateTimeOffset(2026, 11, 22, 13, 0, 0, TimeSpan.FromHours(1));
        await table.AddEntityAsync(new("p", "before") { ["Due"] = noon.AddTicks(-1) }, Token);
        await table.AddEntityAsync(new("p", "at") { ["Due"] = noon }, Token);
        await table.AddEntityAsync(new("p", "later") { ["Due"] = noon.AddSeconds(1) }, Token);
        var rows = await table.QueryAsync(TableFilter.Partition("p").AtMost("Due", noon), cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(["at", "before"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_selection_reads_the_keys_and_what_is_named()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new("p", "r") { ["A"] = 1, ["B"] = 2L, ["C"] = 3 }, Token);
        var row = await table.QueryAsync(TableFilter.Partition("p"), select: ["B", "Absent"], cancellationToken: Token).SingleAsync(Token);
        Assert.Equal(("p", "r"), (row.PartitionKey, row.RowKey));
        Assert.Equal(["B"], row.Properties.Keys);
        Assert.Equal(2L, row.GetInt64("B"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\uFFFF")]
    [InlineData("👩")]
    public void A_prefix_without_an_ordinary_last_character_is_refused(string prefix) =>
        Assert.Throws<ArgumentException>(() => TableFilter.Partition("p").RowsWithPrefix(prefix));

    private async Task<TableClient> TableOfLettersAsync()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in (string[])["d", "c:2", "b", "c:1", "a"])
            await table.AddEntityAsync(new("p", key), Token);
        await table.AddEntityAsync(new("q", "c:1"), Token);
        return table;
    }
}
