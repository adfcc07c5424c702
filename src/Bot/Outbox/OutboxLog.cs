using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Outbox;

/// <summary>What the outbox logs: ids and kinds of work, never a card or a name.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(LogLevel.Warning, "Looking for due work failed; the next look is in a minute")]
    public static partial void LookFailed(this ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "The work of session {Session} failed and is taken up again in seconds")]
    public static partial void SessionFailed(this ILogger log, Exception fault, string session);

    [LoggerMessage(LogLevel.Warning, "The lease on session {Session} could not be renewed; it is tried again while it lasts")]
    public static partial void RenewFailed(this ILogger log, Exception fault, string session);

    [LoggerMessage(LogLevel.Warning, "The lease on session {Session} was lost: another instance may be at it")]
    public static partial void LeaseLost(this ILogger log, Exception fault, string session);

    [LoggerMessage(LogLevel.Warning, "{Work} of session {Session} failed (tries: {Tries}) and is tried again at {Due}")]
    public static partial void WorkDeferred(this ILogger log, Exception fault, string work, string session, int tries, DateTimeOffset due);

    [LoggerMessage(LogLevel.Error, "{Work} of session {Session} is set aside after {Tries} tries: {Why}")]
    public static partial void WorkSetAside(this ILogger log, Exception fault, string work, string session, int tries, string why);

    [LoggerMessage(LogLevel.Warning, "A member of session {Session} can't be reached one to one: {Code}")]
    public static partial void MemberUnreachable(this ILogger log, string session, LogText code);

    [LoggerMessage(LogLevel.Warning, "The roster of session {Session} could not be read; it goes on with the one it has")]
    public static partial void RosterUnread(this ILogger log, Exception fault, string session);
}
