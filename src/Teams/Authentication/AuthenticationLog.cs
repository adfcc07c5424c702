using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Authentication;

/// <summary>Why somebody was not let in. What a token says of itself, since that tells an administrator which setting is wrong; never a token.</summary>
internal static partial class AuthenticationLog
{
    public static void TokenRefused(this ILogger log, TokenRefusal refusal) => TokenRefused(
        log, refusal.Reason, refusal.Issuer, refusal.Audience, refusal.KeyId);

    [LoggerMessage(20, LogLevel.Warning, "A request was refused: {Reason}. Its token has issuer {Issuer}, audience {Audience}, key {KeyId}")]
    private static partial void TokenRefused(ILogger log, string reason, LogText issuer, LogText audience, LogText keyId);

    [LoggerMessage(21, LogLevel.Warning, "Activity {ActivityId} was refused: {Reason}")]
    public static partial void ActivityRefused(this ILogger log, string reason, LogText activityId);

    [LoggerMessage(22, LogLevel.Error, "No token can be checked: the keys of Teams could not be fetched. See Teams:Cloud, and whether this host may reach it")]
    public static partial void KeysUnavailable(this ILogger log, Exception cause);

    [LoggerMessage(23, LogLevel.Information, "A token names a key that is not known: the keys of Teams are fetched anew")]
    public static partial void RefreshingKeys(this ILogger log);
}
