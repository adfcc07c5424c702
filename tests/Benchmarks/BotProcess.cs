using System.Diagnostics;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>The bot as a process of its own, as it runs in production but for the storage.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private BotProcess(Process process, Uri address, TimeSpan ready) => (_process, Address, Ready) = (process, address, ready);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first „ready” of <c>/health/ready</c>.</summary>
    public TimeSpan Ready { get; }

    public double MemoryInMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static Task<BotProcess> StartAsync(string storage) => StartAsync(storage, new Dictionary<string, string>());

    /// <param name="variables">Of the environment, beside those of this process.</param>
    public static async Task<BotProcess> StartAsync(string storage, IReadOnlyDictionary<string, string> variables, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Praatplaat.Bot.dll"),
                "--environment", "Development",
                "--urls", address.ToString(),
                "--Storage:ConnectionString", storage,
                "--Logging:LogLevel:Default", "Warning",
                // A few people who press thousands of times a second: what is measured is not how they are held back.
                "--Presses:PerUserPerMinute", "10000000",
                "--Presses:PerTenantPerMinute", "10000000",
            },
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var setting in settings)
            start.ArgumentList.Add(setting);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        using var http = new HttpClient();
        while (!await IsReadyAsync(http, address))
        {
            if (process.HasExited || clock.Elapsed > Patience)
                throw new InvalidOperationException("The bot did not get ready.");
            await Task.Delay(5);
        }

        return new BotProcess(process, address, clock.Elapsed);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Uri address)
    {
        try
        {
            return (await http.GetAsync(new Uri(address, "health/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
