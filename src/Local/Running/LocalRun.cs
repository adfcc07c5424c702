using Praatplaat.Local.Municipality;
using Praatplaat.Local.Options;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Running;

/// <summary>Everything the product needs, on one machine, until somebody stops it.</summary>
internal static class LocalRun
{
    public static async Task UntilStoppedAsync(LocalOptions options)
    {
        PortCheck.Demand(options.Port, "--port");
        PortCheck.Demand(options.PlaygroundPort, "--playground-port");
        if (options.Fresh && Directory.Exists(Repository.Data))
            Directory.Delete(Repository.Data, recursive: true);

        using var stop = new StopSignal();
        try
        {
            // They are stopped in the opposite order: first who asks, last who keeps.
            await using var storage = await StartStorageAsync(stop.Token);
            await using var bot = await StartBotAsync(options, storage, stop.Token);
            await using var playground = await StartPlaygroundAsync(options, stop.Token);
            await using var colleagues = await StartColleaguesAsync(options, playground, stop.Token);
            Console.WriteLine(Addresses(options, storage, playground));
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
        PortCheck.IsTaken(Azurite.UsualPort) ? null : Azurite.UsualPort,
        cancellationToken);

    private static Task<LocalBot> StartBotAsync(LocalOptions options, Azurite storage, CancellationToken cancellationToken) =>
        LocalBot.StartAsync(options.Port, storage.ConnectionString, cancellationToken);

    private static Task<Playground> StartPlaygroundAsync(LocalOptions options, CancellationToken cancellationToken) =>
        Playground.StartAsync(
            new PlaygroundOptions(new Uri($"http://localhost:{options.Port}")) { Port = options.PlaygroundPort }, cancellationToken);

    /// <summary>To be filled in: what answers for <see cref="DutchTeam.Colleagues"/> when <c>options.Colleagues</c> is on.</summary>
    private static Task<IAsyncDisposable> StartColleaguesAsync(
        LocalOptions options, Playground playground, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable>(new Nothing());

    private static string Addresses(LocalOptions options, Azurite storage, Playground playground) => AddressTable.Format(
    [
        ("Open in de browser / open in a browser", $"{playground.Url}"),
        ("Kies het kanaal / choose the channel", $"{DutchTeam.Name} - {DutchTeam.ChannelName}"),
        ("Typ / type", $"@{DutchTeam.BotName} start"),
        ("U bent / you are", $"{DutchTeam.Facilitator.Name}, {DutchTeam.Facilitator.Function}"),
        ("Bot", $"http://localhost:{options.Port}"),
        ("Opslag / storage", $"{storage.Endpoint}"),
        ("Stoppen / stop", "Ctrl+C"),
    ]);
}
