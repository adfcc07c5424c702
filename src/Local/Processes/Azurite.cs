using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>Azurite, which stands in for Azure Table Storage on this machine.</summary>
public sealed class Azurite : IAsyncDisposable
{
    public const int DefaultPort = 10002;

    private const string Account = "devstoreaccount1";

    // Microsoft publishes this key. Every Azurite has it and no real account does, so it is not a secret.
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

    /// <summary>
    /// Completes when Azurite was interrupted and has written its tables to its folder. When it is killed, the writes of the
    /// last seconds are lost.
    /// </summary>
    public Task Closed { get; }

    /// <param name="dataFolder">The folder for the tables. When it is null, the tables are kept in memory.</param>
    /// <param name="port">The port to listen on, or null for a free one.</param>
    /// <param name="cancellationToken">Stops waiting, and ends the process.</param>
    /// <param name="accounts">Additional accounts, each with its own tables and with the same key.</param>
    /// <param name="onRequest">Receives the line of the access log for each request. When it is null, there is no access log.</param>
    /// <exception cref="CannotStartException">Node.js is missing, or Azurite did not start. One reason is a port that is taken.</exception>
    public static async Task<Azurite> StartAsync(
        string? dataFolder,
        int? port,
        CancellationToken cancellationToken,
        IEnumerable<string>? accounts = null,
        Action<string>? onRequest = null)
    {
        var chosenPort = port ?? FreePort.Next();
        string[] persistence = dataFolder is null
            ? ["--inMemoryPersistence"]
            : ["--location", Directory.CreateDirectory(dataFolder).FullName];
        string[] arguments =
        [
            "--tableHost", "127.0.0.1", "--tablePort", $"{chosenPort}", .. persistence,
            "--skipApiVersionCheck", "--disableTelemetry", .. onRequest is null ? ["--silent"] : Array.Empty<string>(),
        ];
        var announced = new TaskCompletionSource();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo();
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', (accounts ?? []).Prepend(Account).Select(account => $"{account}:{Key}"));
        var process = await NodeProgram.StartAsync(
            start, "azurite/dist/src/table/main.js", arguments, line => ReadLine(line, announced, closed, onRequest), cancellationToken);
        var azurite = new Azurite(process, chosenPort, closed.Task);
        return await azurite.WaitUntilReadyAsync(announced.Task, cancellationToken);
    }

    public string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};TableEndpoint={new Uri(_host, account)};";

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static void ReadLine(string line, TaskCompletionSource announced, TaskCompletionSource closed, Action<string>? onRequest)
    {
        if (line.Contains(" HTTP/1.", StringComparison.Ordinal))
            onRequest?.Invoke(line);
        if (line.Contains("successfully started", StringComparison.Ordinal))
            announced.TrySetResult();
        if (line.Contains("successfully closed", StringComparison.Ordinal))
            closed.TrySetResult();
    }

    // An answer alone is not enough: when the port is taken, the answer comes from another program.
    private Task<Azurite> WaitUntilReadyAsync(Task announced, CancellationToken cancellationToken) =>
        Readiness.WaitAsync(this, _process, "Azurite", async (http, token) =>
        {
            if (!announced.IsCompleted)
                return false;

            using var answer = await http.GetAsync(Endpoint, token);
            return true;
        }, cancellationToken);
}
