using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests;

public sealed class RowSchemaTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_type_that_the_bot_stores_is_read_back_unchanged()
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
    public async Task A_text_with_emoji_and_30_000_characters_is_read_back_unchanged()
    {
        var table = await azurite.NewTableAsync();
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧 één dialoog ✅ ", 1_579))[..30_000];
        await table.UpsertEntityAsync(RowSchema.NewRow("p", "r", ("Text", text)), TableUpdateMode.Merge, Token);
        Assert.Equal(text, (await table.FindAsync("p", "r", Token))?.GetString("Text"));
    }

    [Fact]
    public async Task A_null_column_leaves_the_stored_value_as_it_is()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(RowSchema.NewRow("p", "r", ("A", 1), ("B", "b")), TableUpdateMode.Merge, Token);
        await table.UpsertEntityAsync(RowSchema.NewRow("p", "r", ("A", 2), ("B", null)), TableUpdateMode.Merge, Token);
        var row = await table.FindAsync("p", "r", Token);
        Assert.Equal((2, "b"), (row?.GetInt32("A"), row?.GetString("B")));
    }

    [Fact]
    public void A_row_has_its_schema_version_and_no_null_columns()
    {
        var row = RowSchema.NewRow("p", "r", ("A", 1), ("B", null));
        Assert.Equal([new("Schema", RowSchema.Current), new("A", 1)], RowSchema.Columns(row));
    }

    [Theory]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    [InlineData("odata.etag")]
    public void A_column_with_the_name_of_a_system_property_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => RowSchema.NewRow("p", "r", (name, "x")));

    [Fact]
    public void A_type_that_rows_do_not_have_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RowSchema.NewRow("p", "r", ("A", 1.0m)));
        Assert.Throws<ArgumentException>(() => RowSchema.NewRow("p", "r", ("A", TimeSpan.Zero)));
    }
}
