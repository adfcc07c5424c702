namespace Praatplaat.Bot.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(LogLevel.Information, "Praatplaat {Version} starts on .NET {Runtime}")]
    public static partial void Starting(this ILogger log, string version, Version runtime);

    [LoggerMessage(
        LogLevel.Warning,
        "A request was refused: it did not come by https. Let the proxy in front of the bot send X-Forwarded-Proto, or give the bot an https address in ASPNETCORE_URLS and a certificate")]
    public static partial void NotHttps(this ILogger log);
}
