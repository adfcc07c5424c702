using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class TransactionRulesTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_carries_out_every_kind_of_action()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in (string[])["merged", "replaced", "deleted", "upmerged", "upreplaced"])
            await table.TryAddAsync(new("p", key) { ["A"] = 1, ["B"] = 1 }, Token);
        var etag = (await table.FindAsync("p", "merged", Token))!.ETag;

        Assert.True(await table.TrySubmitAsync(
        [
            new(Add, new TableEntity("p", "added") { ["Text"] = "één 👍 {}" }),
            new(UpdateMerge, new TableEntity("p", "merged") { ["B"] = 2 }, etag),
            new(UpdateReplace, new TableEntity("p", "replaced") { ["B"] = 2 }, ETag.All),
            new(Delete, new TableEntity("p", "deleted")),
            new(UpsertMerge, new TableEntity("p", "upmerged") { ["B"] = 2 }),
            new(UpsertReplace, new TableEntity("p", "upreplaced") { ["B"] = 2 }),
            new(UpsertMerge, new TableEntity("p", "upnew") { ["B"] = 2 }),
        ], Token));

        var rows = await table
            .QueryAsync<TableEntity>(RowFilter.Partition("p"), cancellationToken: Token)
            .ToDictionaryAsync(row => row.RowKey, cancellationToken: Token);
        Assert.Equal(["added", "merged", "replaced", "upmerged", "upnew", "upreplaced"], rows.Keys.Order());
        Assert.Equal("één 👍 {}", rows["added"].GetString("Text"));
        Assert.Equal(
            [1, null, 1, null, null],
            rows.Where(row => row.Key != "added").OrderBy(row => row.Key).Select(row => row.Value.GetInt32("A")));
    }

    [Fact]
    public async Task A_transaction_with_a_stale_ETag_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        await table.TryAddAsync(new("p", "session") { ["A"] = 1 }, Token);
        var stale = (await table.FindAsync("p", "session", Token))!.ETag;
        await table.TryUpdateAsync(new("p", "session") { ["A"] = 2 }, stale, TableUpdateMode.Merge, Token);

        Assert.False(await table.TrySubmitAsync(
        [
            new(Add, new TableEntity("p", "outbox:1")),
            new(UpdateReplace, new TableEntity("p", "session") { ["A"] = 3 }, stale),
            new(Add, new TableEntity("p", "outbox:2")),
        ], Token));

        var row = Assert.Single(await table.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));
        Assert.Equal(("session", 2), (row.RowKey, row.GetInt32("A")));
    }

    [Fact]
    public async Task A_transaction_that_adds_a_row_that_exists_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        await table.TryAddAsync(new("p", "b"), Token);
        Assert.False(await table.TrySubmitAsync(
            [new(Add, new TableEntity("p", "a")), new(UpsertMerge, new TableEntity("p", "c")), new(Add, new TableEntity("p", "b"))],
            Token));
        Assert.Equal(1, await table.QueryAsync<TableEntity>(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_transaction_that_deletes_a_row_that_is_gone_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        Assert.False(await table.TrySubmitAsync([new(Delete, new TableEntity("p", "gone")), new(Add, new TableEntity("p", "a"))], Token));
        Assert.Equal(0, await table.QueryAsync<TableEntity>(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_transaction_that_the_service_refuses_throws()
    {
        var table = await azurite.NewTableAsync();
        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.TrySubmitAsync(
            [new(UpsertMerge, new TableEntity("p", "a") { ["Text"] = new string('x', 33_000) })], Token));
        Assert.Equal((400, "PropertyValueTooLarge"), (fault.Status, fault.ErrorCode));
    }

    [Fact]
    public async Task A_transaction_has_1_to_100_actions_on_different_rows_of_one_partition_and_its_updates_have_an_ETag()
    {
        var table = await azurite.NewTableAsync();
        var hundred = Enumerable.Range(0, 100).Select(n => new TableTransactionAction(Add, new TableEntity("p", $"{n}"))).ToList();
        await RefusesAsync([]);
        await RefusesAsync([.. hundred, new(Add, new TableEntity("p", "one more"))]);
        await RefusesAsync([new(Add, new TableEntity("p", "a")), new(Add, new TableEntity("q", "b"))]);
        await RefusesAsync([new(Add, new TableEntity("p", "a")), new(UpsertMerge, new TableEntity("p", "a"))]);
        await RefusesAsync([new(UpdateMerge, new TableEntity("p", "a"))]);
        await RefusesAsync([new(UpdateReplace, new TableEntity("p", "a"))]);
        Assert.True(await table.TrySubmitAsync(hundred, Token));

        async Task RefusesAsync(TableTransactionAction[] actions) =>
            await Assert.ThrowsAsync<ArgumentException>(() => table.TrySubmitAsync(actions, Token));
    }
}
