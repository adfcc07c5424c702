using System.Diagnostics;
using System.Globalization;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Teams.Diagnostics;

/// <summary>
/// Holds the source of the bot's spans. There is one for each host, so that a test hears only its own. It is not registered as an
/// <see cref="ActivitySource"/>: ASP.NET Core would use that one for the spans of its own requests.
/// </summary>
public sealed class Tracing : IDisposable
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Praatplaat";

    public ActivitySource Source { get; } = new(Name);

    public void Dispose() => Source.Dispose();
}

/// <summary>
/// The tags on spans and metrics about Teams. Each has few values: standard ones, or ones that the bot itself makes up. Standard tags that
/// hold an address are left out, since the addresses hold ids.
/// </summary>
/// <remarks>Source: OpenTelemetry, "Semantic conventions for HTTP spans" and "… for HTTP metrics".</remarks>
internal static class TeamsTags
{
    public const string Kind = "praatplaat.kind";
    public const string Operation = "praatplaat.operation";
    public const string Method = "http.request.method";
    public const string Status = "http.response.status_code";
    public const string Error = "error.type";
    public const string Reason = "praatplaat.reason";
}

/// <summary>
/// Traces each activity, with everything that is done before Teams has its response. What the bot says after that is a span of its own in
/// the same trace.
/// </summary>
internal sealed class ActivityTelemetry(Tracing tracing)
{
    /// <summary>Begins a new trace: if the sender's headers could continue one, a stranger would decide what is kept.</summary>
    /// <param name="type">
    /// The type of the activity; null for one that the bot does not act on, since that type is whatever the sender wrote.
    /// </param>
    /// <returns>Null where nobody listens.</returns>
    public TraceSpan? Begin(string? type)
    {
        if (!tracing.Source.HasListeners())
            return null;
        TraceSpan.Current = null;
        var kind = type ?? "other";
        return tracing.Source.StartActivity($"activity {kind}", ActivityKind.Server)?.SetTag(TeamsTags.Kind, kind);
    }

    /// <summary>Wraps a reply in a span that belongs to the trace of the activity it answers.</summary>
    public Func<CancellationToken, Task> Reply(TraceSpan? activity, Func<CancellationToken, Task> reply) =>
        activity is not { Context: var context }
        ? reply
        : async stop =>
        {
            using var span = tracing.Source.StartActivity("reply", ActivityKind.Internal, context);
            await reply(stop);
        };

    public static void End(TraceSpan? span, int status)
    {
        span?.SetTag(TeamsTags.Status, status);
        if (status >= StatusCodes.Status500InternalServerError && status != StatusCodes.Status501NotImplemented)
            span?.SetTag(TeamsTags.Error, status.ToString(CultureInfo.InvariantCulture)).SetStatus(ActivityStatusCode.Error);
    }
}
