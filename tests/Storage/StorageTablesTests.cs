using Azure;
using Azure.Data.Tables;
using Praatplaat.Local.Processes;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests;

public sealed class StorageTablesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_health_check_fails_while_a_table_is_missing()
    {
        await using var storage = await Azurite.StartAsync(null, null, Token);
        var service = new TableServiceClient(storage.ConnectionString, TableOptions.Create());
        var tables = new StorageTables(service);
        await Assert.ThrowsAsync<RequestFailedException>(() => tables.CheckAsync(Token));
        await tables.CreateAsync(Token);
        await tables.CheckAsync(Token);
        await tables.CreateAsync(Token);
        await tables.CheckWriteAsync(Token);
        await service.DeleteTableAsync("due", Token);
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => tables.CheckAsync(Token));
        Assert.Equal("TableNotFound", fault.ErrorCode);
    }
}
