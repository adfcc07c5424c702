namespace Praatplaat.Teams.Diagnostics;

/// <summary>All that is logged about Teams: types, ids and statuses; what comes from outside as a <see cref="LogText"/>. Never a name, a text, a card or an activity as a whole.</summary>
public static partial class TeamsLog
{
    [LoggerMessage(2, LogLevel.Debug, "Activity {ActivityId} is of no type that the bot acts on")]
    public static partial void Ignored(this ILogger log, LogText activityId);

    [LoggerMessage(3, LogLevel.Warning, "A request was refused as malformed: {Problem}")]
    public static partial void Malformed(this ILogger log, string problem);

    [LoggerMessage(5, LogLevel.Warning, "A request from outside was refused: without Teams:AppId the bot answers this machine alone")]
    public static partial void NotLoopback(this ILogger log);

    [LoggerMessage(6, LogLevel.Error, "Activity {ActivityId} of type {ActivityType} failed")]
    public static partial void Failed(this ILogger log, Exception fault, LogText activityType, LogText activityId);
}
