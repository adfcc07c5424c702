using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Praatplaat.Local.Processes;
using Praatplaat.Storage.Tables;

[assembly: AssemblyFixture(typeof(Praatplaat.Storage.Tests.AzuriteFixture))]

namespace Praatplaat.Storage.Tests;

/// <summary>One Azurite for all tests. Each test has tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite _azurite = null!;
    private int _tables;

    public string ConnectionString => _azurite.ConnectionString;

    public TableServiceClient Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync(null, null, TestContext.Current.CancellationToken);
        Service = new(_azurite.ConnectionString, TableOptions.Create());
    }

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    public async Task<TableClient> NewTableAsync([CallerMemberName] string test = "")
    {
        var name = $"t{Interlocked.Increment(ref _tables)}{test.Replace("_", "", StringComparison.Ordinal)}";
        var table = Service.GetTableClient(name[..Math.Min(63, name.Length)]);
        await table.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return table;
    }
}
