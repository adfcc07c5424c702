using System.Diagnostics;

namespace Praatplaat.Bot.Telemetry;

/// <summary>
/// Where the bot's spans come from; one a host, so that a test hears its own. Not registered as an <see cref="ActivitySource"/>: ASP.NET Core
/// would take it for the one of its own requests.
/// </summary>
internal sealed class Tracing : IDisposable
{
    public ActivitySource Source { get; } = new(Tags.Praatplaat);

    public void Dispose() => Source.Dispose();
}
