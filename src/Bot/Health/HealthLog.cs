namespace Praatplaat.Bot.Health;

internal static partial class HealthLog
{
    [LoggerMessage(LogLevel.Warning, "Not ready: storage can't be reached")]
    public static partial void NotReady(this ILogger log, Exception fault);
}
