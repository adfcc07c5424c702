using Azure;
using Azure.Data.Tables;
using Praatplaat.Local.Processes;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>To the SDK a missing table is a row less: a get finds nothing, and a delete succeeds.</summary>
public sealed class MissingTableTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missing_table_is_a_fault_and_not_a_missing_row()
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

    [Fact]
    public async Task The_health_check_sees_that_a_table_is_gone()
    {
        await using var storage = await Azurite.StartAsync(null, null, Token);
        var service = new TableServiceClient(storage.ConnectionString, TableOptions.Create());
        var tables = new StorageTables(service);
        await Assert.ThrowsAsync<RequestFailedException>(() => tables.CheckAsync(Token));
        await tables.CreateAsync(Token);
        await tables.CheckAsync(Token);
        await tables.CreateAsync(Token);
        await tables.TryOutAsync(Token);
        await service.DeleteTableAsync("due", Token);
        Assert.Equal("TableNotFound", (await Assert.ThrowsAsync<RequestFailedException>(() => tables.CheckAsync(Token))).ErrorCode);
    }
}
