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
        "praatplaat.connector.duration",
        "s",
        "Calls to Teams, retries counted apart.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15] });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _duration.Enabled || tracing.Source.HasListeners()
            ? MeasureAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> MeasureAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = OperationOf(request);
        using var span = tracing.Source.HasListeners() ? tracing.Source.StartActivity($"connector {operation}", ActivityKind.Client) : null;
        var began = time.GetTimestamp();
        var status = "no_answer";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return response;
        }
        catch (ConnectorException)
        {
            status = "not_sent";
            throw;
        }
        finally
        {
            _duration.Record(time.GetElapsedTime(began).TotalSeconds, new(TeamsTags.Operation, operation), new(TeamsTags.Status, status));
            span?.SetTag(TeamsTags.Operation, operation).SetTag(TeamsTags.Status, status)
                .SetStatus(status.StartsWith('2') ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }
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
