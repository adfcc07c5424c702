using System.Diagnostics;

namespace Praatplaat.Teams.Diagnostics;

/// <summary>
/// Where the bot's spans come from; one a host, so that a test hears its own. Not registered as an <see cref="ActivitySource"/>: ASP.NET Core
/// would take it for the one of its own requests.
/// </summary>
public sealed class Tracing : IDisposable
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "Praatplaat";

    public ActivitySource Source { get; } = new(Name);

    public void Dispose() => Source.Dispose();
}
