using System.Runtime.InteropServices;
using Praatplaat.Local.Colleagues;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Running;

/// <summary>Runs everything that the product needs on one machine, until somebody stops it.</summary>
internal static class LocalRun
{
    public static async Task UntilStoppedAsync(LocalOptions options)
    {
        PortCheck.EnsureFree(options.Port, "--port");
        PortCheck.EnsureFree(options.PlaygroundPort, "--playground-port");
        if (options.Fresh && Directory.Exists(Repository.Data))
            Directory.Delete(Repository.Data, recursive: true);

        using var stop = new StopSignal();
        try
        {
            // They stop in the opposite order: those who call the bot first, storage last.
            await using var storage = await StartStorageAsync(stop.Token);
            await using var bot = await LocalBot.StartAsync(options.Port, storage.ConnectionString, stop.Token);
            await using var playground = await StartPlaygroundAsync(options, stop.Token);
            await using var colleagues = options.Colleagues ? StartColleagues(options, bot, playground) : null;
            Console.WriteLine(Instructions.Format(options, playground.Url, storage.Endpoint));
            await stop.WaitAsync();
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // Somebody pressed Ctrl+C during the start. Everything that had started is stopped by now.
        }

        Console.WriteLine("Gestopt. / Stopped.");
    }

    private static Task<Azurite> StartStorageAsync(CancellationToken cancellationToken) => Azurite.StartAsync(
        Path.Combine(Repository.Data, "azurite"),
        PortCheck.IsTaken(Azurite.DefaultPort) ? null : Azurite.DefaultPort,
        cancellationToken);

    private static Task<Playground> StartPlaygroundAsync(LocalOptions options, CancellationToken cancellationToken) =>
        Playground.StartAsync(new PlaygroundOptions(AddressOfBot(options)) { Port = options.PlaygroundPort }, cancellationToken);

    private static FictionalColleagues StartColleagues(LocalOptions options, LocalBot bot, Playground playground) =>
        FictionalColleagues.Start(
            bot.Services, new HttpClient { BaseAddress = AddressOfBot(options) }, playground.ServiceUrl, AnswerTiming.Watchable);

    private static Uri AddressOfBot(LocalOptions options) => new($"http://localhost:{options.Port}");
}

/// <summary>Ctrl+C, or the operating system's request to stop.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignal() => _registrations =
        [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    public CancellationToken Token => _stop.Token;

    /// <summary>Completes when the signal arrives.</summary>
    public Task WaitAsync() => _stopped.Task;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _stop.Cancel();
        _stopped.TrySetResult();
    }
}
