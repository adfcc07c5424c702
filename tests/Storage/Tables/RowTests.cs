using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>What is in a row, as it goes to the service and comes back.</summary>
public sealed class RowTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_type_that_the_bot_stores_comes_back_as_it_went_in()
    {
        var table = await azurite.NewTableAsync();
        var row = RowSchema.NewRow(
            "p",
            "r",
            ("String", "é \"quoted\" <b> \u2028 \n"),
            ("Empty", ""),
            ("Int", int.MinValue),
            ("Bool", true),
            ("Time", new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567)));
        await table.TryAddAsync(row, Token);

        var read = await table.FindAsync("p", "r", Token);

        Assert.NotNull(read);
        Assert.Equal(("p", "r"), (read.PartitionKey, read.RowKey));
        Assert.Equal(RowSchema.Columns(row).OrderBy(column => column.Key), RowSchema.Columns(read).OrderBy(column => column.Key));
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task Emoji_and_30_000_characters_come_back_whole()
    {
        var table = await azurite.NewTableAsync();
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧 één dialoog ✅ ", 1_579))[..30_000];
        await table.UpsertEntityAsync(RowSchema.NewRow("p", "r", ("Text", text)), TableUpdateMode.Merge, Token);
        Assert.Equal(text, (await table.FindAsync("p", "r", Token))?.GetString("Text"));
    }

    [Fact]
    public async Task A_column_of_null_takes_nothing_away_from_what_is_there()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(RowSchema.NewRow("p", "r", ("A", 1), ("B", "b")), TableUpdateMode.Merge, Token);
        await table.UpsertEntityAsync(RowSchema.NewRow("p", "r", ("A", 2), ("B", null)), TableUpdateMode.Merge, Token);
        var row = await table.FindAsync("p", "r", Token);
        Assert.Equal((2, "b"), (row?.GetInt32("A"), row?.GetString("B")));
    }

    [Fact]
    public void A_row_has_the_number_of_its_shape_and_no_columns_of_null()
    {
        var row = RowSchema.NewRow("p", "r", ("A", 1), ("B", null));
        Assert.Equal([new("Schema", RowSchema.Current), new("A", 1)], RowSchema.Columns(row));
    }

    [Theory]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    [InlineData("odata.etag")]
    public void A_column_that_is_part_of_the_row_itself_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => RowSchema.NewRow("p", "r", (name, "x")));

    [Fact]
    public void A_type_that_the_table_has_no_place_for_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RowSchema.NewRow("p", "r", ("A", 1.0m)));
        Assert.Throws<ArgumentException>(() => RowSchema.NewRow("p", "r", ("A", TimeSpan.Zero)));
    }
}
