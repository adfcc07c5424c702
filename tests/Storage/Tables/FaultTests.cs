using Azure;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class FaultTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_key_is_a_fault_that_does_not_tell_the_key()
    {
        var wrong = Convert.ToBase64String("not the key of this account"u8);
        var table = new TableServiceClient(AzuriteFixture.ConnectionString(azurite.Endpoint, wrong)).GetTableClient("sessions");
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("p", "r", Token));
        Assert.Equal((403, "AuthorizationFailure"), (fault.Status, fault.ErrorCode));
        Assert.DoesNotContain(wrong, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_table_is_a_fault_and_not_a_missing_row()
    {
        var table = azurite.Service.GetTableClient("nevermade");
        var faults = new[]
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("p", "r", Token)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "r"), Token)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(new("p", "r"), cancellationToken: Token)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", cancellationToken: Token)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.QueryAsync(cancellationToken: Token).CountAsync(Token).AsTask()),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Add, new("p", "r"))], Token)),
        };
        Assert.All(faults, fault => Assert.Equal((404, "TableNotFound"), (fault.Status, fault.ErrorCode)));
    }

    [Fact]
    public async Task A_text_over_32_K_characters_is_a_fault()
    {
        var table = await azurite.NewTableAsync();
        var fault = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new("p", "r") { ["Text"] = new string('x', 33_000) }, Token));
        Assert.Equal((400, "PropertyValueTooLarge"), (fault.Status, fault.ErrorCode));
    }

    [Fact]
    public async Task Cancelling_is_no_fault_of_the_service()
    {
        var table = await azurite.NewTableAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new("p", "r"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.QueryAsync(cancellationToken: cancelled.Token).CountAsync(Token).AsTask());
    }
}
