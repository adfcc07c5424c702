using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Stores;

public sealed class DueStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 13, 0, 0, TimeSpan.FromHours(1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sessions_are_due_unless_their_work_is_later_or_another_instance_has_a_lease()
    {
        var tables = new StorageTables(new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        await tables.CreateAsync(Token);
        var due = new DueStore(tables);
        await due.AnnounceAsync(new SessionId("before"), Noon.AddTicks(-1), Token);
        await due.AnnounceAsync(new SessionId("at"), Noon, Token);
        await due.AnnounceAsync(new SessionId("later"), Noon.AddMilliseconds(1), Token);
        await due.AnnounceAsync(new SessionId("held"), Noon.AddTicks(-1), Token);
        Assert.NotNull((await due.TryLeaseAsync(new SessionId("held"), "another", Noon, TimeSpan.FromMinutes(1), Token)).Lease);

        Assert.Equal(["at", "before"], (await due.DueAsync(Noon, Token)).Select(id => id.Value).Order());
        Assert.Equal(["at", "before", "held", "later"], (await due.AllAsync(Token)).Select(id => id.Value).Order());
    }
}
