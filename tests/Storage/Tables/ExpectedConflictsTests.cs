using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class ExpectedConflictsTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adding_a_row_that_exists_returns_false_and_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        Assert.True(await table.TryAddAsync(new("p", "r") { ["Text"] = "first" }, Token));
        Assert.False(await table.TryAddAsync(new("p", "r") { ["Text"] = "second" }, Token));
        Assert.Equal("first", (await table.FindAsync("p", "r", Token))?.GetString("Text"));
    }

    [Fact]
    public async Task A_row_that_does_not_exist_is_read_as_null()
    {
        var table = await azurite.NewTableAsync();
        Assert.Null(await table.FindAsync("p", "nobody", Token));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, 1)]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task An_update_returns_the_new_ETag(TableUpdateMode mode, int? untouched)
    {
        var table = await azurite.NewTableAsync();
        await table.TryAddAsync(new("p", "r") { ["A"] = 1, ["B"] = 1 }, Token);
        var first = (await table.FindAsync("p", "r", Token))!.ETag;
        var second = await table.TryUpdateAsync(new("p", "r") { ["B"] = 2 }, first, mode, Token);
        var row = await table.FindAsync("p", "r", Token);
        Assert.NotEqual(first, second);
        Assert.Equal((second, untouched, 2), (row?.ETag, row?.GetInt32("A"), row?.GetInt32("B")));
    }

    [Fact]
    public async Task A_row_that_was_read_can_be_changed_and_written_back()
    {
        var table = await azurite.NewTableAsync();
        await table.TryAddAsync(new("p", "r") { ["A"] = 1 }, Token);
        var row = (await table.FindAsync("p", "r", Token))!;
        row["A"] = 2;
        var written = await table.TryUpdateAsync(row, row.ETag, TableUpdateMode.Replace, Token);
        var read = (await table.FindAsync("p", "r", Token))!;
        Assert.Equal((written, 2), ((ETag?)read.ETag, read.GetInt32("A")!.Value));
        Assert.Equal(["A"], RowSchema.Columns(read).Select(column => column.Key));
    }

    [Fact]
    public async Task Updating_a_row_that_has_changed_returns_null_and_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        await table.TryAddAsync(new("p", "r") { ["A"] = 1 }, Token);
        var stale = (await table.FindAsync("p", "r", Token))!.ETag;
        await table.TryUpdateAsync(new("p", "r") { ["A"] = 2 }, stale, TableUpdateMode.Merge, Token);
        Assert.Null(await table.TryUpdateAsync(new("p", "r") { ["A"] = 3 }, stale, TableUpdateMode.Merge, Token));
        Assert.Equal(2, (await table.FindAsync("p", "r", Token))?.GetInt32("A"));
    }

    [Fact]
    public async Task Updating_a_row_that_is_gone_returns_null()
    {
        var table = await azurite.NewTableAsync();
        Assert.Null(await table.TryUpdateAsync(new("p", "gone") { ["A"] = 1 }, ETag.All, TableUpdateMode.Merge, Token));
    }

    [Fact]
    public async Task An_update_needs_an_ETag()
    {
        var table = await azurite.NewTableAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => table.TryUpdateAsync(new("p", "r"), default, TableUpdateMode.Merge, Token));
    }

    [Fact]
    public async Task A_row_is_deleted_only_where_the_ETag_matches()
    {
        var table = await azurite.NewTableAsync();
        await table.TryAddAsync(new("p", "r") { ["A"] = 1 }, Token);
        var stale = (await table.FindAsync("p", "r", Token))!.ETag;
        await table.TryUpdateAsync(new("p", "r") { ["A"] = 2 }, stale, TableUpdateMode.Merge, Token);
        Assert.False(await table.TryDeleteAsync("p", "r", stale, Token));
        Assert.True(await table.TryDeleteAsync("p", "r", ETag.All, Token));
        Assert.False(await table.TryDeleteAsync("p", "r", ETag.All, Token));
    }

    [Fact]
    public async Task A_text_of_more_than_32_K_characters_is_refused()
    {
        var table = await azurite.NewTableAsync();
        var fault = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.TryAddAsync(new("p", "r") { ["Text"] = new string('x', 33_000) }, Token));
        Assert.Equal((400, "PropertyValueTooLarge"), (fault.Status, fault.ErrorCode));
    }

    [Fact]
    public async Task A_cancelled_call_throws_an_OperationCanceledException()
    {
        var table = await azurite.NewTableAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.TryAddAsync(new("p", "r"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).CountAsync(Token).AsTask());
    }

    /// <summary>The SDK itself would report a missing row, and a delete that succeeded.</summary>
    [Fact]
    public async Task Every_call_throws_when_the_table_is_missing()
    {
        var table = azurite.Service.GetTableClient("nevermade");
        var row = new TableEntity("p", "r");
        Func<Task>[] calls =
        [
            () => table.FindAsync("p", "r", Token),
            () => table.TryAddAsync(row, Token),
            () => table.TryUpdateAsync(row, ETag.All, TableUpdateMode.Merge, Token),
            () => table.UpsertEntityAsync(row, TableUpdateMode.Merge, Token),
            () => table.TryDeleteAsync("p", "r", ETag.All, Token),
            () => table.QueryAsync<TableEntity>(RowFilter.Partition("p"), cancellationToken: Token).CountAsync(Token).AsTask(),
            () => table.TrySubmitAsync([new(TableTransactionActionType.Add, row)], Token),
            () => table.TrySubmitAsync([new(TableTransactionActionType.Delete, row, ETag.All)], Token),
        ];
        foreach (var call in calls)
        {
            var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(call);
            Assert.Equal((404, "TableNotFound"), (fault.Status, fault.ErrorCode));
        }
    }
}
