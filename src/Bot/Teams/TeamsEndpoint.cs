using System.Buffers;
using Praatplaat.Bot.Teams.Authentication;

namespace Praatplaat.Bot.Teams;

/// <summary>Where Teams delivers activities.</summary>
internal static class TeamsEndpoint
{
    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/messages", ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request,
        ChannelAuthentication authentication,
        ActivityRouter router,
        ActivityTelemetry telemetry,
        ILogger<ActivityRouter> log,
        CancellationToken cancellationToken)
    {
        // A web page can send other types to this machine without the browser asking the bot first.
        if (!request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);

        // Before the body: whoever has no token costs no more than the look at it.
        var (refusal, identity) = await authentication.AuthenticateAsync(request.Headers.Authorization, cancellationToken);
        if (refusal is { } status)
            return Results.StatusCode(status);

        if (await BodyAsync(request, cancellationToken) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

        if (!ActivityReader.TryRead(body, out var activity, out var problem))
        {
            log.Malformed(problem);
            return Results.BadRequest();
        }

        return authentication.RefusalOf(activity, identity) is { } notAdmitted
            ? Results.StatusCode(notAdmitted)
            : await AnswerAsync(router, telemetry, activity, request.HttpContext, log);
    }

    /// <summary>Null when it is more than an activity can be, without reading on.</summary>
    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > ActivityReader.MaxBytes)
            return null;

        var read = await request.BodyReader.ReadAtLeastAsync(ActivityReader.MaxBytes + 1, cancellationToken);
        var body = read.Buffer.Length <= ActivityReader.MaxBytes ? read.Buffer.ToArray() : null;
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body;
    }

    private static async Task<IResult> AnswerAsync(ActivityRouter router, ActivityTelemetry telemetry, Activity activity, HttpContext context, ILogger log)
    {
        using var span = telemetry.Begin(activity);
        try
        {
            var routed = await router.RouteAsync(activity, context.RequestAborted);
            if (routed.Afterwards is { } afterwards)
                context.Response.OnCompleted(() => AfterwardsAsync(telemetry.Reply(span, afterwards), activity, context, log));
            ActivityTelemetry.End(span, routed.Response?.Status ?? StatusCodes.Status200OK);
            return routed.Response is { } invoke ? new InvokeResult(invoke) : Results.Ok();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            ActivityTelemetry.End(span, StatusCodes.Status499ClientClosedRequest);
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (Exception fault)
        {
            log.Failed(fault, activity.Type, activity.Id);
            ActivityTelemetry.End(span, StatusCodes.Status500InternalServerError);
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Part of the request still: the server waits for it when it stops.</summary>
    private static async Task AfterwardsAsync(Func<CancellationToken, Task> afterwards, Activity activity, HttpContext context, ILogger log)
    {
        try
        {
            await afterwards(context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped);
        }
        catch (Exception fault)
        {
            log.Failed(fault, activity.Type, activity.Id);
        }
    }
}
