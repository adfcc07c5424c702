using System.Diagnostics.Metrics;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.RateLimits;

/// <summary>Measures how long calls to Teams are held back: in seconds, and also those that are not, so that a histogram shows which share waits.</summary>
internal sealed class ConnectorWaits(IMeterFactory meters, TimeProvider time)
{
    private const string Scope = "scope";

    private readonly Histogram<double> waits = meters.Create(Tracing.Name).CreateHistogram<double>("praatplaat.connector.wait", "s", "Time that a call to Teams waited for Teams' limits");

    public void OfConversation(long began) => Record(began, "conversation");

    /// <summary>With the wait for the turn of the party.</summary>
    public void OfTenant(long began) => Record(began, "tenant");

    /// <summary>Only where there was one.</summary>
    public void OfPause(long began) => Record(began, "pause");

    private void Record(long began, string scope) => waits.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>(Scope, scope));
}
