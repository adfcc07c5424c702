using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Praatplaat.Local.Processes;
using Praatplaat.Storage.Tables;

[assembly: AssemblyFixture(typeof(Praatplaat.Storage.Tests.AzuriteFixture))]

namespace Praatplaat.Storage.Tests;

/// <summary>One Azurite for all tests, each of which has tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite azurite = null!;
    private int tables;

    public string ConnectionString => azurite.ConnectionString;

    public TableServiceClient Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        azurite = await Azurite.StartAsync(null, null, TestContext.Current.CancellationToken);
        Service = new(azurite.ConnectionString, TableOptions.Create());
    }

    public ValueTask DisposeAsync() => azurite.DisposeAsync();

    public async Task<TableClient> NewTableAsync([CallerMemberName] string test = "")
    {
        var name = $"t{Interlocked.Increment(ref tables)}{test.Replace("_", "", StringComparison.Ordinal)}";
        var table = Service.GetTableClient(name[..Math.Min(63, name.Length)]);
        await table.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return table;
    }
}
