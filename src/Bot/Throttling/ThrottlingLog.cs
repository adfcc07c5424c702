using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Throttling;

/// <summary>A count and the tenant, never who it was.</summary>
internal static partial class ThrottlingLog
{
    [LoggerMessage(LogLevel.Warning, "Presses from tenant {Tenant} that came too fast and were not carried out, since the last such line: {Count}. The limits are in Presses:PerUserPerMinute and Presses:PerTenantPerMinute")]
    public static partial void TooFast(this ILogger log, LogText tenant, int count);
}
