using System.Diagnostics;
using Praatplaat.Local.Processes;

namespace Praatplaat.BotProcesses;

/// <summary>The bot as a process of its own, as it runs in production but for the storage.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Stopwatch _clock;

    private BotProcess(Process process, Uri address, Stopwatch clock) => (_process, Address, _clock, Ready) = (process, address, clock, clock.Elapsed);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first „ready” of <c>/health/ready</c>.</summary>
    public TimeSpan Ready { get; }

    public TimeSpan SinceStart => _clock.Elapsed;

    /// <summary>Of all its threads, since the start: on a machine that others use too it says more than the time that passed.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most it was since <see cref="ForgetPeak"/>.</summary>
    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1024.0 / 1024.0;
        }
    }

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
    public static Task<BotProcess> StartAsync(string storage, IReadOnlyDictionary<string, string> variables, params string[] settings) =>
        StartAsync(["Praatplaat.Bot.dll", "--Storage:ConnectionString", storage, .. settings], variables);

    /// <param name="variables">Of the environment, beside those of this process.</param>
    /// <param name="address">Where one that died has been; null for a free one.</param>
    public static Task<BotProcess> StartAsync(string storage, IReadOnlyDictionary<string, string> variables, Uri? address, params string[] settings) =>
        StartAsync(["Praatplaat.Bot.dll", "--Storage:ConnectionString", storage, .. settings], variables, address);

    /// <param name="program">A program that answers <c>/health/ready</c>, with its own arguments.</param>
    public static Task<BotProcess> StartAsync(IReadOnlyList<string> program, IReadOnlyDictionary<string, string> variables, Uri? address = null) =>
        StartAsync(new ProcessStartInfo("dotnet", program) { WorkingDirectory = AppContext.BaseDirectory }, variables, address);

    /// <param name="start">What answers <c>/health/ready</c>; the settings come behind its own arguments.</param>
    public static async Task<BotProcess> StartAsync(ProcessStartInfo start, IReadOnlyDictionary<string, string> variables, Uri? address = null)
    {
        address ??= new Uri($"http://127.0.0.1:{FreePort.Next()}");
        string[] settings =
        [
            "--environment", "Development",
            "--urls", address.ToString(),
            "--Logging:LogLevel:Default", "Warning",
            // A load generator that stops cuts its last requests off.
            "--Logging:LogLevel:Microsoft.AspNetCore", "None",
            // A few people who press thousands of times a second: what is measured is not how they are held back.
            "--Presses:PerUserPerMinute", "10000000",
            "--Presses:PerTenantPerMinute", "10000000",
        ];
        foreach (var argument in settings)
            start.ArgumentList.Add(argument);
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

        return new BotProcess(process, address, clock);
    }

    /// <remarks>Source: proc_pid_clear_refs(5): 5 resets the peak to what is in use now.</remarks>
    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

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
