using Praatplaat.Local.Colleagues;
using Praatplaat.Local.Options;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Running;

/// <summary>Everything the product needs, on one machine, until somebody stops it.</summary>
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
            // They are stopped in the opposite order: first who asks, last who keeps.
            await using var storage = await StartStorageAsync(stop.Token);
            await using var bot = await StartBotAsync(options, storage, stop.Token);
            await using var playground = await StartPlaygroundAsync(options, stop.Token);
            await using var colleagues = StartColleagues(options, bot, playground);
            Console.WriteLine(AddressTable.Format(Instructions.Rows(options, playground.Url, storage.Endpoint)));
            await stop.WaitAsync();
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // Ctrl+C while it was starting: what had started is stopped by now.
        }

        Console.WriteLine("Gestopt. / Stopped.");
    }

    private static Task<Azurite> StartStorageAsync(CancellationToken cancellationToken) => Azurite.StartAsync(
        Path.Combine(Repository.Data, "azurite"),
        PortCheck.IsTaken(Azurite.DefaultPort) ? null : Azurite.DefaultPort,
        cancellationToken);

    private static Task<LocalBot> StartBotAsync(LocalOptions options, Azurite storage, CancellationToken cancellationToken) =>
        LocalBot.StartAsync(options.Port, storage.ConnectionString, cancellationToken);

    private static Task<Playground> StartPlaygroundAsync(LocalOptions options, CancellationToken cancellationToken) =>
        Playground.StartAsync(
            new PlaygroundOptions(new Uri($"http://localhost:{options.Port}")) { Port = options.PlaygroundPort }, cancellationToken);

    private static IAsyncDisposable StartColleagues(LocalOptions options, LocalBot bot, Playground playground) => options.Colleagues
        ? FictionalColleagues.Start(
            bot.Services, new HttpClient { BaseAddress = new Uri($"http://localhost:{options.Port}") }, playground.ServiceUrl, Pace.Watchable)
        : new Nothing();
}
