using System.Diagnostics;
using System.Globalization;

namespace Praatplaat.Local.Processes;

/// <summary>The Microsoft 365 Agents Playground: Teams in a browser page, on this machine.</summary>
public sealed class Playground : IAsyncDisposable
{
    private const string PortLine = "Listening on ";

    private readonly ChildProcess _process;
    private readonly DirectoryInfo _folder;

    private Playground(ChildProcess process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    /// <summary>The page for a person.</summary>
    public Uri Url { get; private set; } = new("http://localhost");

    /// <summary>The connector for the bot.</summary>
    public Uri ServiceUrl => new(Url, "_connector");

    public int ProcessId => _process.Id;

    /// <summary>Starts it. It looks for the bot only when a page is opened, and then for 15 seconds.</summary>
    public static async Task<Playground> StartAsync(PlaygroundOptions options, CancellationToken cancellationToken)
    {
        var port = options.Port ?? FreePort.Next();
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Data, "playground", $"{port}"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, PlaygroundSettings.FileName), PlaygroundSettings.Write(), cancellationToken);

        var start = new ProcessStartInfo { WorkingDirectory = folder.FullName };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        string[] arguments = ["start", "-e", $"{new Uri(options.Bot, "api/messages")}", "-c", "msteams", "-p", $"{port}", "--dt"];
        var listening = new TaskCompletionSource<int>();
        var process = await NodeProgram.StartAsync(
            start, "@microsoft/m365agentsplayground/cli.js", arguments, line => ReadPort(line, listening), cancellationToken);
        var playground = new Playground(process, folder);
        return await Started.OrDisposeAsync(playground, playground.WaitAsync(listening.Task, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    // The port asked for is a wish: this line tells which one it became.
    private static void ReadPort(string line, TaskCompletionSource<int> listening)
    {
        if (line.StartsWith(PortLine, StringComparison.Ordinal)
            && int.TryParse(line[PortLine.Length..], CultureInfo.InvariantCulture, out var port))
            listening.TrySetResult(port);
    }

    private Task WaitAsync(Task<int> listening, CancellationToken cancellationToken) =>
        Readiness.WaitAsync(_process, "Microsoft 365 Agents Playground", async (http, token) =>
        {
            if (!listening.IsCompletedSuccessfully)
                return false;

            Url = new Uri($"http://localhost:{await listening}");
            return await http.GetStringAsync(new Uri(Url, "_debug/ping"), token) == "pong";
        }, cancellationToken);
}
