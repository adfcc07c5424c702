using System.Runtime.CompilerServices;
using Praatplaat.Local.Processes;
using Praatplaat.Storage.Tables;

[assembly: AssemblyFixture(typeof(Praatplaat.Storage.Tests.AzuriteFixture))]

namespace Praatplaat.Storage.Tests;

/// <summary>One Azurite for all tests, each of which has tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public const string AccountName = "devstoreaccount1";
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private Azurite azurite = null!;
    private int tables;

    public string Endpoint => azurite.Endpoint.AbsoluteUri;

    public TableServiceClient Service { get; private set; } = null!;

    public static string ConnectionString(string endpoint, string key) =>
        $"AccountName={AccountName};AccountKey={key};TableEndpoint={endpoint}";

    public async ValueTask InitializeAsync()
    {
        azurite = await Azurite.StartAsync(null, null, TestContext.Current.CancellationToken);
        Service = new(azurite.ConnectionString);
    }

    public ValueTask DisposeAsync() => azurite.DisposeAsync();

    public async Task<TableClient> NewTableAsync([CallerMemberName] string test = "")
    {
        var name = $"t{Interlocked.Increment(ref tables)}{test.Replace("_", "", StringComparison.Ordinal)}";
        var table = Service.GetTableClient(name[..Math.Min(63, name.Length)]);
        Assert.True(await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken));
        return table;
    }
}
