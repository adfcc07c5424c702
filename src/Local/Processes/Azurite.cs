using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>Azure Table Storage on this machine.</summary>
public sealed class Azurite : IAsyncDisposable
{
    public const int UsualPort = 10002;

    private const string Account = "devstoreaccount1";

    // Microsoft's published key of every Azurite and of no real account: not a secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly ChildProcess _process;

    private Azurite(ChildProcess process, int port)
    {
        _process = process;
        Endpoint = new Uri($"http://127.0.0.1:{port}/{Account}");
    }

    public Uri Endpoint { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={Endpoint};";

    public int ProcessId => _process.Id;

    /// <param name="dataFolder">Where the tables are kept; null keeps them in memory.</param>
    /// <param name="port">Null takes a free one.</param>
    /// <param name="cancellationToken">Gives up waiting, and ends the process.</param>
    public static async Task<Azurite> StartAsync(string? dataFolder, int? port, CancellationToken cancellationToken)
    {
        var chosen = port ?? FreePort.Next();
        string[] keep = dataFolder is null ? ["--inMemoryPersistence"] : ["--location", Directory.CreateDirectory(dataFolder).FullName];
        string[] arguments =
        [
            "--tableHost", "127.0.0.1", "--tablePort", $"{chosen}", .. keep,
            "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ];
        var announced = new TaskCompletionSource();
        var process = await NodeProgram.StartAsync(
            new ProcessStartInfo(), "azurite/dist/src/table/main.js", arguments, line => Read(line, announced), cancellationToken);
        var azurite = new Azurite(process, chosen);
        return await Started.OrDisposeAsync(azurite, azurite.WaitAsync(announced.Task, cancellationToken));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static void Read(string line, TaskCompletionSource announced)
    {
        if (line.Contains("successfully started", StringComparison.Ordinal))
            announced.TrySetResult();
    }

    // It must have said so as well as answer: at a port that is taken, it is somebody else who answers.
    private Task WaitAsync(Task announced, CancellationToken cancellationToken) =>
        Readiness.WaitAsync(_process, "Azurite", async (http, token) =>
        {
            if (!announced.IsCompleted)
                return false;

            using var answer = await http.GetAsync(Endpoint, token);
            return true;
        }, cancellationToken);
}
