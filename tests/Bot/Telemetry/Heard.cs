using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Teams.Diagnostics;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>What one bot measures and traces, heard as an exporter hears it; other bots of this process are not.</summary>
internal sealed class Heard : IDisposable
{
    private readonly MeterListener meters = new();
    private readonly ActivityListener listener;
    private readonly ConcurrentQueue<Measured> measured = new();
    private readonly ConcurrentQueue<TraceSpan> spans = new();

    public Heard(RunningBot bot)
    {
        var services = bot.App.Services;
        var factory = services.GetRequiredService<IMeterFactory>();
        var source = services.GetRequiredService<Tracing>().Source;
        meters.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Meter.Name is "Praatplaat" or "Microsoft.AspNetCore.Hosting")
                to.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.Start();
        listener = new ActivityListener
        {
            ShouldListenTo = some => some == source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyCollection<TraceSpan> Spans => spans;

    /// <summary>Everything that leaves with the metrics and the spans: names, values of tags, and what tells of a fault.</summary>
    public IEnumerable<string> Texts =>
    [
        .. measured.SelectMany(some => some.Tags.Values),
        .. spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName).Append(span.StatusDescription ?? "")),
        .. spans.SelectMany(span => span.Events).SelectMany(happened => happened.Tags.Select(tag => $"{tag.Value}").Append(happened.Name)),
        .. spans.SelectMany(span => span.Baggage.Select(item => item.Value ?? "")),
    ];

    public IEnumerable<string> MetricTags => measured.SelectMany(some => some.Tags.Values);

    /// <summary>How often, or how much, of what has these values among its tags.</summary>
    public double Sum(string metric, params string[] values) => Of(metric, values).Sum(some => some.Value);

    public IEnumerable<double> Values(string metric, params string[] values) => Of(metric, values).Select(some => some.Value);

    /// <summary>Asks what is only measured when somebody asks.</summary>
    public void Observe() => meters.RecordObservableInstruments();

    public void Dispose()
    {
        meters.Dispose();
        listener.Dispose();
    }

    private IEnumerable<Measured> Of(string metric, string[] values) =>
        measured.Where(some => some.Metric == metric && values.All(some.Tags.Values.Contains));

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Enqueue(new Measured(instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => $"{tag.Value}")));

    private sealed record Measured(string Metric, double Value, IReadOnlyDictionary<string, string> Tags);
}
