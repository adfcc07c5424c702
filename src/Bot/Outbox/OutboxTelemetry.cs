using System.Diagnostics;
using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Diagnostics;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Bot.Outbox;

/// <summary>What becomes of work, how late it is, and who has which session. A session's id stands on spans alone.</summary>
internal sealed class OutboxTelemetry
{
    private readonly ActivitySource _source;
    private readonly TimeProvider _time;
    private readonly Counter<long> _work;
    private readonly Counter<long> _leases;
    private readonly Histogram<double> _age;

    public OutboxTelemetry(IMeterFactory meters, Tracing tracing, OutboxSignal signal, TimeProvider time)
    {
        (_source, _time) = (tracing.Source, time);
        var meter = meters.Create(Tracing.Name);
        _work = meter.CreateCounter<long>("praatplaat.outbox.work", "{item}", "Pieces of work that ended, or were put off.");
        _leases = meter.CreateCounter<long>("praatplaat.outbox.leases", "{lease}", "Sessions taken to work on, held by another instance, or lost to one.");
        _age = meter.CreateHistogram(
            "praatplaat.outbox.age",
            "s",
            "From when work was due until it was done.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600] });
        meter.CreateObservableUpDownCounter("praatplaat.outbox.sessions.waiting", () => signal.Reader.Count, "{session}", "Sessions with work that no worker has come to yet.");
    }

    /// <returns>Null where nobody listens.</returns>
    public TraceSpan? Begin(OutboxItem item) => _source.HasListeners()
        ? _source.StartActivity($"work {KindOf(item)}")?
            .SetTag(Tags.Work, KindOf(item)).SetTag(Tags.Tries, item.Tries).SetTag(Tags.Session, item.Session.Value)
        : null;

    /// <param name="result">One of <see cref="WorkResults"/>.</param>
    public void Ended(OutboxItem item, string result)
    {
        _work.Add(1, new(Tags.Work, KindOf(item)), new(Tags.Result, result));
        _age.Record((_time.GetUtcNow() - item.Due).TotalSeconds, new KeyValuePair<string, object?>(Tags.Work, KindOf(item)));
        Tags.Note(Tags.Result, result);
    }

    /// <param name="reason">Few: a kind of failure or of obstacle.</param>
    public void Failed(OutboxItem item, string result, string reason)
    {
        _work.Add(1, new(Tags.Work, KindOf(item)), new(Tags.Result, result), new(Tags.Reason, reason));
        Tags.Note(Tags.Result, result);
        Tags.Note(Tags.Reason, reason);
        TraceSpan.Current?.SetStatus(ActivityStatusCode.Error);
    }

    /// <param name="result"><c>taken</c>, <c>held</c> by another instance, or <c>lost</c> to one.</param>
    public void Lease(string result) => _leases.Add(1, new KeyValuePair<string, object?>(Tags.Result, result));

    private static string KindOf(OutboxItem item) => item.Work.GetType().Name;
}

/// <summary>What can become of work.</summary>
internal static class WorkResults
{
    /// <summary>What goes to the channel or to who leads: what was sent for it, if anything, is counted as messages.</summary>
    public const string Done = "done";

    /// <summary>To one member.</summary>
    public const string Sent = "sent";

    /// <summary>A member who can't be reached, noted with the reason.</summary>
    public const string Refused = "refused";

    /// <summary>No longer needed: answered, closed, or sent before.</summary>
    public const string Dropped = "dropped";

    /// <summary>Is tried again by itself.</summary>
    public const string Deferred = "deferred";

    /// <summary>May have arrived: is tried again where nothing proves it.</summary>
    public const string Doubt = "doubt";

    /// <summary>Waits for a person.</summary>
    public const string SetAside = "set_aside";
}
