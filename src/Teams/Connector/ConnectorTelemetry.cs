using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Connector;

/// <summary>
/// Measures each attempt of every call to the connector, by what it does and by its response. Addresses, and with them ids, are left out.
/// This is the outermost of the handlers that see one attempt, so that attempts which the others stop count too. Where nobody listens it
/// allocates nothing.
/// </summary>
internal sealed class ConnectorTelemetry(IMeterFactory meters, Tracing tracing, TimeProvider time) : DelegatingHandler
{
    private readonly Histogram<double> _duration = meters.Create(Tracing.Name).CreateHistogram(
        "http.client.request.duration",
        "s",
        "Duration of calls to Teams. Each attempt counts by itself.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _duration.Enabled || tracing.Source.HasListeners()
            ? MeasureAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> MeasureAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = OperationOf(request);
        using var span = tracing.Source.HasListeners() ? tracing.Source.StartActivity($"connector {operation}", ActivityKind.Client) : null;
        var began = time.GetTimestamp();
        int? status = null;
        string? error = "no_answer";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            status = (int)response.StatusCode;
            error = response.IsSuccessStatusCode ? null : status.Value.ToString(CultureInfo.InvariantCulture);
            return response;
        }
        catch (ConnectorException)
        {
            error = "not_sent";
            throw;
        }
        finally
        {
            var tags = TagsOf(request, operation, status, error);
            _duration.Record(time.GetElapsedTime(began).TotalSeconds, tags);
            if (span is not null)
            {
                foreach (var (name, value) in tags)
                    span.SetTag(name, value);
                span.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            }
        }
    }

    private static TagList TagsOf(HttpRequestMessage request, string operation, int? status, string? error)
    {
        var tags = new TagList { { TeamsTags.Method, request.Method.Method }, { TeamsTags.Operation, operation } };
        if (status is { } code)
            tags.Add(TeamsTags.Status, code);
        if (error is not null)
            tags.Add(TeamsTags.Error, error);
        return tags;
    }

    /// <summary>
    /// Reads the operation from the end of the path that the SDK makes. Ids in it are encoded, so none can be mistaken for a segment.
    /// </summary>
    private static string OperationOf(HttpRequestMessage request) => request.RequestUri!.Segments switch
    {
        [.., "conversations"] => "create",
        [.., "activities"] => "send",
        [.., "activities/", _] => "update",
        [.., "members/", _] => "member",
        [.., "pagedmembers"] => "roster",
        [.., "teams/", _] => "team",
        _ => "other",
    };
}
