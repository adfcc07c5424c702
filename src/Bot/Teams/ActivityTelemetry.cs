using System.Diagnostics;
using System.Globalization;
using Praatplaat.Bot.Telemetry;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Bot.Teams;

/// <summary>A trace of each activity, with all that is done before Teams has its answer; what is said after that is a span of its own.</summary>
internal sealed class ActivityTelemetry(Tracing tracing)
{
    /// <summary>Begins a trace of its own: what a sender's headers say of one would let a stranger choose what is kept.</summary>
    /// <returns>Null where nobody listens.</returns>
    public TraceSpan? Begin(Activity activity)
    {
        if (!tracing.Source.HasListeners())
            return null;
        TraceSpan.Current = null;
        var kind = KindOf(activity);
        return tracing.Source.StartActivity($"activity {kind}", ActivityKind.Server)?.SetTag(Tags.Kind, kind);
    }

    /// <summary>The same, as a part of the trace of what it is an answer to.</summary>
    public Func<CancellationToken, Task> Reply(TraceSpan? activity, Func<CancellationToken, Task> say) => activity is not { Context: var context }
        ? say
        : async stop =>
        {
            using var span = tracing.Source.StartActivity("reply", ActivityKind.Internal, context);
            await say(stop);
        };

    public static void End(TraceSpan? span, int status)
    {
        span?.SetTag(Tags.Status, status.ToString(CultureInfo.InvariantCulture));
        if (status >= StatusCodes.Status500InternalServerError && status != StatusCodes.Status501NotImplemented)
            span?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>The type is whatever the sender wrote.</summary>
    private static string KindOf(Activity activity) => ActivityTypes.IsKnown(activity.Type) ? activity.Type! : "other";
}
