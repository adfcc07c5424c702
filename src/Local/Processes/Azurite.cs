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

    private readonly Uri _host;

    private Azurite(ChildProcess process, int port, Task closed)
    {
        (_process, Closed) = (process, closed);
        _host = new Uri($"http://127.0.0.1:{port}/");
    }

    public Uri Endpoint => new(_host, Account);

    public string ConnectionString => ConnectionStringOf(Account);

    public int ProcessId => _process.Id;

    /// <summary>It was interrupted, and what it held is in its folder. Killed, it loses what came in the last seconds.</summary>
    public Task Closed { get; }

    /// <param name="dataFolder">Where the tables are kept; null keeps them in memory.</param>
    /// <param name="port">Null takes a free one.</param>
    /// <param name="cancellationToken">Gives up waiting, and ends the process.</param>
    /// <param name="accounts">More accounts, each with tables of its own and the same key.</param>
    /// <param name="onRequest">Gets a line of its access log for each request; without it there is no such log.</param>
    public static async Task<Azurite> StartAsync(
        string? dataFolder, int? port, CancellationToken cancellationToken, IEnumerable<string>? accounts = null, Action<string>? onRequest = null)
    {
        var chosen = port ?? FreePort.Next();
        string[] keep = dataFolder is null ? ["--inMemoryPersistence"] : ["--location", Directory.CreateDirectory(dataFolder).FullName];
        string[] arguments =
        [
            "--tableHost", "127.0.0.1", "--tablePort", $"{chosen}", .. keep,
            "--skipApiVersionCheck", "--disableTelemetry", .. onRequest is null ? ["--silent"] : Array.Empty<string>(),
        ];
        var (announced, closed) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var start = new ProcessStartInfo();
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', (accounts ?? []).Prepend(Account).Select(account => $"{account}:{Key}"));
        var process = await NodeProgram.StartAsync(
            start, "azurite/dist/src/table/main.js", arguments, line => Read(line, announced, closed, onRequest), cancellationToken);
        var azurite = new Azurite(process, chosen, closed.Task);
        return await Started.OrDisposeAsync(azurite, azurite.WaitAsync(announced.Task, cancellationToken));
    }

    public string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};TableEndpoint={new Uri(_host, account)};";

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static void Read(string line, TaskCompletionSource announced, TaskCompletionSource closed, Action<string>? onRequest)
    {
        if (line.Contains(" HTTP/1.", StringComparison.Ordinal))
            onRequest?.Invoke(line);
        if (line.Contains("successfully started", StringComparison.Ordinal))
            announced.TrySetResult();
        if (line.Contains("successfully closed", StringComparison.Ordinal))
            closed.TrySetResult();
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
