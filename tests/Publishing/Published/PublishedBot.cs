using System.Collections.Concurrent;
using System.Diagnostics;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Published;

/// <summary>A published bot as an administrator runs it: from its own folder, with settings in the environment and nothing else.</summary>
internal sealed class PublishedBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ChildProcess _process;
    private readonly ConcurrentQueue<string> _log;

    private PublishedBot(ChildProcess process, ConcurrentQueue<string> log, Uri address) => (_process, _log, Address) = (process, log, address);

    public Uri Address { get; }

    public IReadOnlyCollection<string> Log => _log;

    /// <param name="folder">Of the published bot.</param>
    /// <param name="storage">Connection string.</param>
    public static async Task<PublishedBot> StartAsync(string folder, string storage)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = Directory.Exists(Path.Combine(folder, "runtimes"))
            ? new ProcessStartInfo("dotnet", [Path.Combine(folder, "Praatplaat.Bot.dll")])
            : new ProcessStartInfo(Path.Combine(folder, "Praatplaat.Bot"));
        start.WorkingDirectory = Path.GetPathRoot(folder);
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = $"{address}";
        start.Environment["Storage__ConnectionString"] = storage;
        var log = new ConcurrentQueue<string>();
        var bot = new PublishedBot(ChildProcess.Start(start, log.Enqueue), log, address);
        try
        {
            await bot.WaitAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    // Of the test host and of the build, which nobody has where the bot runs.
    private static bool IsSetting(string name) => name.StartsWith("DOTNET_", StringComparison.Ordinal) && name != "DOTNET_ROOT"
        || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.False(_process.Exited.IsCompleted || waited.Elapsed > Patience, $"The bot did not get ready.\n{string.Join('\n', _log)}");
            try
            {
                if ((await http.GetAsync(new Uri(Address, "health/ready"), TestContext.Current.CancellationToken)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }
}
