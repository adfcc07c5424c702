namespace Praatplaat.Bot.Hosting;

/// <summary>The first line of the log says which build it is of: an administrator who asks for help sends it along.</summary>
internal sealed class VersionAtStart(ILogger<VersionAtStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        log.Starting(BotVersion.Text, Environment.Version);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
