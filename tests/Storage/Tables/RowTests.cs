using Azure;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class RowTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Creating_a_table_twice_is_answered_with_false()
    {
        var table = azurite.Service.GetTableClient("createdtwice");
        Assert.True(await table.CreateIfNotExistsAsync(Token));
        Assert.False(await table.CreateIfNotExistsAsync(Token));
    }

    [Fact]
    public async Task An_insert_of_an_existing_row_is_answered_with_false_and_leaves_it_as_it_was()
    {
        var table = await azurite.NewTableAsync();
        Assert.True(await table.AddEntityAsync(new("p", "r") { ["Text"] = "first" }, Token));
        Assert.False(await table.AddEntityAsync(new("p", "r") { ["Text"] = "second" }, Token));
        Assert.Equal("first", (await table.GetEntityIfExistsAsync("p", "r", Token))?.GetString("Text"));
    }

    [Fact]
    public async Task A_row_that_is_not_there_reads_as_null()
    {
        var table = await azurite.NewTableAsync();
        Assert.Null(await table.GetEntityIfExistsAsync("p", "nobody", Token));
    }

    [Fact]
    public async Task Every_type_comes_back_as_it_went_in()
    {
        var table = await azurite.NewTableAsync();
        var row = new TableEntity("p", "r")
        {
            ["String"] = "é \"quoted\" <b> \u2028 \n",
            ["Empty"] = "",
            ["Int"] = int.MinValue,
            ["Long"] = long.MaxValue,
            ["Bool"] = true,
            ["Double"] = 0.1,
            ["Whole"] = 2.0,
            ["NaN"] = double.NaN,
            ["Time"] = new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567),
            ["Guid"] = Guid.Parse("0b9f4c5e-1d0a-4a57-9a3e-2f6b7c8d9e0f"),
            ["Bytes"] = new byte[] { 0, 255, 10 },
        };
        await table.AddEntityAsync(row, Token);

        var read = await table.GetEntityIfExistsAsync("p", "r", Token);

        Assert.NotNull(read);
        Assert.Equal(("p", "r"), (read.PartitionKey, read.RowKey));
        Assert.Equal(row.Properties.OrderBy(p => p.Key), read.Properties.OrderBy(p => p.Key));
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task Emoji_and_30_000_characters_come_back_whole()
    {
        var table = await azurite.NewTableAsync();
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧 één dialoog ✅ ", 1_579))[..30_000];
        await table.UpsertEntityAsync(new("p", "r") { ["Text"] = text }, cancellationToken: Token);
        Assert.Equal(text, (await table.GetEntityIfExistsAsync("p", "r", Token))?.GetString("Text"));
    }

    [Fact]
    public async Task An_upsert_inserts_and_then_merges()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(new("p", "r") { ["A"] = 1, ["B"] = 1 }, TableUpdateMode.Merge, Token);
        await table.UpsertEntityAsync(new("p", "r") { ["B"] = 2 }, TableUpdateMode.Merge, Token);
        var row = await table.GetEntityIfExistsAsync("p", "r", Token);
        Assert.Equal((1, 2), (row?.GetInt32("A"), row?.GetInt32("B")));
    }

    [Fact]
    public async Task An_upsert_that_replaces_leaves_nothing_of_what_was()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(new("p", "r") { ["A"] = 1, ["B"] = 1 }, TableUpdateMode.Replace, Token);
        var etag = await table.UpsertEntityAsync(new("p", "r") { ["B"] = 2 }, TableUpdateMode.Replace, Token);
        var row = await table.GetEntityIfExistsAsync("p", "r", Token);
        Assert.Equal((null, 2, etag), (row?.GetInt32("A"), row?.GetInt32("B"), row?.ETag));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, 1)]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task An_update_with_the_ETag_read_gives_the_next_one(TableUpdateMode mode, int? untouched)
    {
        var table = await azurite.NewTableAsync();
        var first = await table.UpsertEntityAsync(new("p", "r") { ["A"] = 1, ["B"] = 1 }, cancellationToken: Token);
        var second = await table.UpdateEntityAsync(new("p", "r") { ["B"] = 2 }, first, mode, Token);
        var row = await table.GetEntityIfExistsAsync("p", "r", Token);
        Assert.NotEqual(first, second);
        Assert.Equal((second, untouched, 2), (row?.ETag, row?.GetInt32("A"), row?.GetInt32("B")));
    }

    [Fact]
    public async Task An_update_of_a_changed_row_is_answered_with_null_and_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        var stale = await table.UpsertEntityAsync(new("p", "r") { ["A"] = 1 }, cancellationToken: Token);
        await table.UpdateEntityAsync(new("p", "r") { ["A"] = 2 }, stale, cancellationToken: Token);
        Assert.Null(await table.UpdateEntityAsync(new("p", "r") { ["A"] = 3 }, stale, cancellationToken: Token));
        Assert.Equal(2, (await table.GetEntityIfExistsAsync("p", "r", Token))?.GetInt32("A"));
    }

    [Fact]
    public async Task An_update_of_a_row_that_is_gone_is_answered_with_null()
    {
        var table = await azurite.NewTableAsync();
        Assert.Null(await table.UpdateEntityAsync(new("p", "gone") { ["A"] = 1 }, ETag.All, cancellationToken: Token));
    }

    [Fact]
    public async Task An_update_must_say_which_version_it_changes()
    {
        var table = await azurite.NewTableAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new("p", "r"), default, cancellationToken: Token));
    }

    [Fact]
    public async Task A_delete_looks_at_its_ETag_and_without_one_takes_any()
    {
        var table = await azurite.NewTableAsync();
        var stale = await table.UpsertEntityAsync(new("p", "r") { ["A"] = 1 }, cancellationToken: Token);
        await table.UpsertEntityAsync(new("p", "r") { ["A"] = 2 }, cancellationToken: Token);
        Assert.False(await table.DeleteEntityAsync("p", "r", stale, Token));
        Assert.True(await table.DeleteEntityAsync("p", "r", cancellationToken: Token));
        Assert.False(await table.DeleteEntityAsync("p", "r", cancellationToken: Token));
    }
}
