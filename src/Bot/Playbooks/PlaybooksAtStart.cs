namespace Praatplaat.Bot.Playbooks;

/// <summary>
/// Makes the host load the library before it listens: asking for it here is what loads it, and a host
/// creates all of its services before it starts the first.
/// </summary>
internal sealed class PlaybooksAtStart(PlaybookLibrary library, ILogger<PlaybooksAtStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var playbook in library.All)
            log.PlaybookLoaded(playbook.Id, playbook.Version, playbook.Rounds.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
