using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Praatplaat.Storage.Tables;

[assembly: AssemblyFixture(typeof(Praatplaat.Storage.Tests.AzuriteFixture))]

namespace Praatplaat.Storage.Tests;

/// <summary>One Azurite for all tests, each of which has tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public const string AccountName = "devstoreaccount1";
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private Process? process;
    private int tables;

    public string Endpoint { get; private set; } = "";

    public TableServiceClient Service { get; private set; } = null!;

    public static string ConnectionString(string endpoint, string key) =>
        $"AccountName={AccountName};AccountKey={key};TableEndpoint={endpoint}";

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        process = Start(port);
        await AnswersAsync(port, process);
        Endpoint = $"http://127.0.0.1:{port}/{AccountName}";
        Service = new(ConnectionString(Endpoint, AccountKey));
    }

    public ValueTask DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
        return default;
    }

    public async Task<TableClient> NewTableAsync([CallerMemberName] string test = "")
    {
        var name = $"t{Interlocked.Increment(ref tables)}{test.Replace("_", "", StringComparison.Ordinal)}";
        var table = Service.GetTableClient(name[..Math.Min(63, name.Length)]);
        Assert.True(await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken));
        return table;
    }

    private static Process Start(int port) => Process.Start(new ProcessStartInfo("node",
    [
        Path.Combine(Root(), "npm/node_modules/azurite/dist/src/table/main.js"),
        "--inMemoryPersistence", "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--tableHost", "127.0.0.1", "--tablePort", $"{port}",
    ])
    {
        RedirectStandardOutput = true,
        WorkingDirectory = Path.GetTempPath(),
    })!;

    private static async Task AnswersAsync(int port, Process process)
    {
        for (var start = Stopwatch.StartNew(); start.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(50))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"Azurite ended with {process.ExitCode}. Is `npm ci` done in npm/?");
            try
            {
                using var connection = new TcpClient();
                await connection.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                // Not there yet.
            }
        }

        throw new TimeoutException("Azurite did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Praatplaat.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from inside the repository.");
        return folder.FullName;
    }
}
