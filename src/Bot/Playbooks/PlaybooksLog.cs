namespace Praatplaat.Bot.Playbooks;

internal static partial class PlaybooksLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Playbook {Id} version {Version} loaded: {Rounds} rounds")]
    internal static partial void PlaybookLoaded(this ILogger log, string id, int version, int rounds);
}
