using System.Diagnostics;
using System.Globalization;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Teams.Diagnostics;

/// <summary>What spans and metrics about Teams are told apart by: few values each, made up by the bot itself.</summary>
internal static class TeamsTags
{
    public const string Kind = "praatplaat.kind";
    public const string Operation = "praatplaat.operation";
    public const string Status = "praatplaat.status";
}

/// <summary>A trace of each activity, with all that is done before Teams has its answer; what is said after that is a span of its own.</summary>
internal sealed class ActivityTelemetry(Tracing tracing)
{
    /// <summary>Begins a trace of its own: what a sender's headers say of one would let a stranger choose what is kept.</summary>
    /// <param name="type">Of the activity; null for one that the bot does not act on, whose type is whatever the sender wrote.</param>
    /// <returns>Null where nobody listens.</returns>
    public TraceSpan? Begin(string? type)
    {
        if (!tracing.Source.HasListeners())
            return null;
        TraceSpan.Current = null;
        var kind = type ?? "other";
        return tracing.Source.StartActivity($"activity {kind}", ActivityKind.Server)?.SetTag(TeamsTags.Kind, kind);
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
        span?.SetTag(TeamsTags.Status, status.ToString(CultureInfo.InvariantCulture));
        if (status >= StatusCodes.Status500InternalServerError && status != StatusCodes.Status501NotImplemented)
            span?.SetStatus(ActivityStatusCode.Error);
    }
}
