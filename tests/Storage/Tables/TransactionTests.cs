using Azure;
using Praatplaat.Storage.Tables;
using static Praatplaat.Storage.Tables.TableTransactionActionType;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class TransactionTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_action_does_its_work_and_gives_its_ETag()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in (string[])["merged", "replaced", "deleted", "upmerged", "upreplaced"])
            await table.AddEntityAsync(new("p", key) { ["A"] = 1, ["B"] = 1 }, Token);
        var etag = (await table.GetEntityIfExistsAsync("p", "merged", Token))!.ETag;

        var result = await table.SubmitTransactionAsync(
        [
            new(Add, new("p", "added") { ["Text"] = "één 👍 {}" }),
            new(UpdateMerge, new("p", "merged") { ["B"] = 2 }, etag),
            new(UpdateReplace, new("p", "replaced") { ["B"] = 2 }, ETag.All),
            new(Delete, new("p", "deleted")),
            new(UpsertMerge, new("p", "upmerged") { ["B"] = 2 }),
            new(UpsertReplace, new("p", "upreplaced") { ["B"] = 2 }),
            new(UpsertMerge, new("p", "upnew") { ["B"] = 2 }),
        ], Token);

        Assert.True(result.Succeeded);
        var rows = await table.QueryAsync(TableFilter.Partition("p"), cancellationToken: Token).ToDictionaryAsync(row => row.RowKey, cancellationToken: Token);
        Assert.Equal(["added", "merged", "replaced", "upmerged", "upnew", "upreplaced"], rows.Keys.Order());
        Assert.Equal("één 👍 {}", rows["added"].GetString("Text"));
        Assert.Equal([1, null, 1, null, null], rows.Where(row => row.Key != "added").OrderBy(row => row.Key).Select(row => row.Value.GetInt32("A")));
        Assert.Equal(
            [rows["added"].ETag, rows["merged"].ETag, rows["replaced"].ETag, default, rows["upmerged"].ETag, rows["upreplaced"].ETag, rows["upnew"].ETag],
            result.ETags);
    }

    [Fact]
    public async Task A_transaction_with_a_stale_ETag_fails_whole_and_says_where()
    {
        var table = await azurite.NewTableAsync();
        var stale = await table.UpsertEntityAsync(new("p", "session") { ["A"] = 1 }, cancellationToken: Token);
        await table.UpsertEntityAsync(new("p", "session") { ["A"] = 2 }, cancellationToken: Token);

        var result = await table.SubmitTransactionAsync(
        [
            new(Add, new("p", "outbox:1")),
            new(UpdateReplace, new("p", "session") { ["A"] = 3 }, stale),
            new(Add, new("p", "outbox:2")),
        ], Token);

        Assert.Equal(new(1, 412, "UpdateConditionNotSatisfied"), result.Conflict);
        Assert.False(result.Succeeded);
        Assert.Empty(result.ETags);
        var row = Assert.Single(await table.QueryAsync(cancellationToken: Token).ToListAsync(Token));
        Assert.Equal(("session", 2), (row.RowKey, row.GetInt32("A")));
    }

    [Fact]
    public async Task A_transaction_that_adds_an_existing_row_fails_whole()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new("p", "b"), Token);
        var result = await table.SubmitTransactionAsync(
            [new(Add, new("p", "a")), new(UpsertMerge, new("p", "c")), new(Add, new("p", "b"))], Token);
        Assert.Equal(new(2, 409, "EntityAlreadyExists"), result.Conflict);
        Assert.Equal(1, await table.QueryAsync(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_transaction_that_deletes_a_row_that_is_gone_fails_whole()
    {
        var table = await azurite.NewTableAsync();
        var result = await table.SubmitTransactionAsync([new(Delete, new("p", "gone")), new(Add, new("p", "a"))], Token);
        Assert.Equal(new(0, 404, "ResourceNotFound"), result.Conflict);
        Assert.Equal(0, await table.QueryAsync(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_transaction_the_service_finds_wrong_is_a_fault()
    {
        var table = await azurite.NewTableAsync();
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(
            [new(UpsertMerge, new("p", "a")), new(UpsertMerge, new("p", "a"))], Token));
        Assert.Equal((400, "InvalidDuplicateRow"), (fault.Status, fault.ErrorCode));
    }

    [Fact]
    public async Task A_transaction_has_1_to_100_actions_in_one_partition_and_its_updates_name_a_version()
    {
        var table = await azurite.NewTableAsync();
        var hundred = Enumerable.Range(0, 100).Select(n => new TableTransactionAction(Add, new("p", $"{n}"))).ToList();
        await RefusesAsync([]);
        await RefusesAsync([.. hundred, new(Add, new("p", "one more"))]);
        await RefusesAsync([new(Add, new("p", "a")), new(Add, new("q", "a"))]);
        await RefusesAsync([new(UpdateMerge, new("p", "a"))]);
        Assert.True((await table.SubmitTransactionAsync(hundred, Token)).Succeeded);

        async Task RefusesAsync(TableTransactionAction[] actions) =>
            await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync(actions, Token));
    }
}
