using System.Diagnostics;
using System.Text;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks.Costs;

/// <summary>The bot as a process of its own, with the log that it has in Azure, of which lines and bytes are counted.</summary>
internal sealed class LoggedBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ChildProcess process;
    private readonly Counted count;

    private LoggedBot(ChildProcess process, Counted count, Uri address) => (this.process, this.count, Address) = (process, count, address);

    public Uri Address { get; }

    public int Lines => Volatile.Read(ref count.Lines);

    public long Bytes => Volatile.Read(ref count.Bytes);

    public static async Task<LoggedBot> StartAsync(string storage, string insights)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", ["Praatplaat.Bot.dll"]) { WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in Settings(storage, insights, address))
            start.Environment[name] = value;
        var count = new Counted();
        var bot = new LoggedBot(ChildProcess.Start(start, count.Add), count, address);
        for (var waited = Stopwatch.StartNew(); !await bot.IsReadyAsync(); await Task.Delay(20))
            if (bot.process.Exited.IsCompleted || waited.Elapsed > Patience)
                throw new InvalidOperationException($"The bot did not get ready.\n{string.Join('\n', bot.process.LastLines)}");
        return bot;
    }

    /// <summary>What Azure asks every minute to know whether the instance serves.</summary>
    public async Task<bool> IsReadyAsync()
    {
        using var http = new HttpClient();
        try
        {
            return (await http.GetAsync(new Uri(Address, "health/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    // Of the log those of infra/settings.bicep.
    private static Dictionary<string, string> Settings(string storage, string insights, Uri address) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = $"{address}",
        ["Storage__ConnectionString"] = storage,
        ["Presses__PerUserPerMinute"] = "10000000",
        ["Presses__PerTenantPerMinute"] = "10000000",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = insights,
        ["Logging__Console__FormatterName"] = "simple",
        ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        ["Logging__Console__FormatterOptions__ColorBehavior"] = "Disabled",
    };

    private sealed class Counted
    {
        public int Lines;
        public long Bytes;

        public void Add(string line)
        {
            Interlocked.Increment(ref Lines);
            Interlocked.Add(ref Bytes, Encoding.UTF8.GetByteCount(line) + 1);
        }
    }
}
