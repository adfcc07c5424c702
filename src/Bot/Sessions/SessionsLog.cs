namespace Praatplaat.Bot.Sessions;

/// <summary>What the acts log: ids, never a name, an answer or a card.</summary>
internal static partial class SessionsLog
{
    [LoggerMessage(LogLevel.Warning, "Whether a member is still in the team of session {Session} could not be read; its roster decides")]
    public static partial void MemberUnread(this ILogger log, Exception fault, string session);
}
