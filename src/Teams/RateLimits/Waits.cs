using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.RateLimits;

/// <summary>Remembers how long Teams asks for no calls, to one conversation or to a whole tenant.</summary>
internal sealed class Pauses(TimeProvider time)
{
    /// <summary>
    /// Teams does not say whether a conversation or the whole tenant has made too many calls. So many conversations in a row, with no call
    /// that it took in between, are the tenant.
    /// </summary>
    private const int HeldBackInARow = 3;

    private readonly ConcurrentDictionary<(string? Tenant, string? Conversation), TimeSpan> _ends = new();
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _heldBack = new();
    private readonly long _beginning = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_beginning);

    /// <summary>Begins a pause. When there is one already, the longer of the two counts.</summary>
    /// <param name="conversation">Null for all conversations of the tenant.</param>
    public void Begin(string? tenant, string? conversation, TimeSpan length)
    {
        // Pauses that nobody asks about again would otherwise stay for ever.
        foreach (var over in _ends.Where(pause => pause.Value <= Now))
            _ends.TryRemove(over);
        _ends.AddOrUpdate((tenant, conversation), Now + length, (_, end) => end > Now + length ? end : Now + length);
    }

    /// <summary>Teams took a call.</summary>
    public void Taken(string? tenant)
    {
        if (!_heldBack.IsEmpty)
            _heldBack.TryRemove(tenant ?? "", out _);
    }

    /// <summary>Teams held a call back for no reason that the bot can see in the conversation.</summary>
    /// <returns>True where it must be the tenant that has made too many calls.</returns>
    public bool IsOfTenant(string? tenant, string conversation) =>
        _heldBack.AddOrUpdate(tenant ?? "", [conversation], (_, others) => others.Add(conversation)).Count >= HeldBackInARow;

    /// <summary>Returns how long the call still has to wait; zero or less where there is no pause.</summary>
    public TimeSpan Left(LimitedCall call)
    {
        if (_ends.IsEmpty)
            return TimeSpan.Zero;
        var conversation = _ends.GetValueOrDefault((call.Target.TenantId, call.Conversation));
        var tenant = _ends.GetValueOrDefault((call.Target.TenantId, null));
        return (conversation > tenant ? conversation : tenant) - Now;
    }
}

/// <summary>
/// Measures how long calls to Teams are held back, in seconds. Calls that do not wait are measured too, so that a histogram shows which
/// share does.
/// </summary>
internal sealed class WaitTelemetry(IMeterFactory meters, TimeProvider time)
{
    private readonly Histogram<double> _waits = meters.Create(Tracing.Name)
        .CreateHistogram<double>("praatplaat.connector.wait", "s", "Time that a call to Teams waited for Teams' limits");

    public void Conversation(long began) => Record(began, "conversation");

    /// <summary>Includes the wait for the turn of the call's queue.</summary>
    public void Tenant(long began) => Record(began, "tenant");

    /// <summary>Is recorded only for calls that met a pause.</summary>
    public void Pause(long began) => Record(began, "pause");

    private void Record(long began, string scope) =>
        _waits.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("scope", scope));
}

internal static class Waiting
{
    /// <summary>
    /// Waits no less than the given time. Timers count whole milliseconds and drop the rest: a caller that looked again then would look
    /// many times.
    /// </summary>
    public static Task WaitAsync(this TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
}
