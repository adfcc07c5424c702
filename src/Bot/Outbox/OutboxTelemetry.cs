using System.Diagnostics;
using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Diagnostics;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Bot.Outbox;

/// <summary>Counts outcomes of work, its delay, and leases. Only spans carry the id of a session.</summary>
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
        _leases = meter.CreateCounter<long>(
            "praatplaat.outbox.leases", "{lease}", "Sessions taken to work on, held by another instance, or lost to one.");
        _age = meter.CreateHistogram(
            "praatplaat.outbox.age",
            "s",
            "From when work was due until it was done.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600] });
        meter.CreateObservableUpDownCounter("praatplaat.outbox.sessions.waiting", () => signal.Reader.Count, "{session}", "Sessions with work that no worker has come to yet.");
    }

    /// <returns>Null where nothing listens.</returns>
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

    /// <param name="reason">One of a few: a kind of failure or of obstacle.</param>
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

/// <summary>The outcomes of work.</summary>
internal static class WorkResults
{
    /// <summary>Work for the channel or the facilitator was carried out. What it sent, if anything, is counted as messages.</summary>
    public const string Done = "done";

    /// <summary>A message to one member was sent.</summary>
    public const string Sent = "sent";

    /// <summary>A member can't be reached; the reason is noted.</summary>
    public const string Refused = "refused";

    /// <summary>The work is no longer needed: answered, closed, or sent before.</summary>
    public const string Dropped = "dropped";

    /// <summary>The work is tried again by itself.</summary>
    public const string Deferred = "deferred";

    /// <summary>The message may have arrived: it is tried again if there is no evidence.</summary>
    public const string Doubt = "doubt";

    /// <summary>The work waits for a person.</summary>
    public const string SetAside = "set_aside";
}

/// <summary>The log of the outbox has ids and kinds of work, never a card or a name.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(LogLevel.Warning, "Looking for due work failed; it is looked for again in seconds")]
    public static partial void LookFailed(this ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "The work of session {Session} failed and is taken up again in seconds")]
    public static partial void SessionFailed(this ILogger log, Exception fault, string session);

    [LoggerMessage(LogLevel.Warning, "The lease on session {Session} could not be renewed; it is tried again while it lasts")]
    public static partial void RenewFailed(this ILogger log, Exception fault, string session);

    [LoggerMessage(LogLevel.Warning, "The lease on session {Session} was lost: another instance may be at it")]
    public static partial void LeaseLost(this ILogger log, string session);

    [LoggerMessage(LogLevel.Warning, "{Work} of session {Session} failed (tries: {Tries}) and is tried again at {Due}")]
    public static partial void WorkDeferred(this ILogger log, Exception fault, string work, string session, int tries, DateTimeOffset due);

    [LoggerMessage(LogLevel.Error, "{Work} of session {Session} is set aside after {Tries} tries: {Why}")]
    public static partial void WorkSetAside(this ILogger log, Exception? fault, string work, string session, int tries, string why);
}
