using System.Buffers;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams;

/// <summary>
/// The door, and behind it the SDK's turn: type of content (415), token (401, or 503 without keys), size (413), shape (400), whether the
/// activity is the token's (401), turn. Each step sees what the one before it has let through, and all of them the same activity.
/// </summary>
/// <remarks>The SDK's own log lines name conversations, so it gets no log.</remarks>
internal sealed class TeamsAdapter(
    TeamsAuthentication turns, ChannelAuthentication authentication, ActivityTelemetry telemetry, IHostApplicationLifetime lifetime, ILogger<TeamsAdapter> log)
    : CloudAdapterBase(turns)
{
    public async Task<IResult> ReceiveAsync(HttpContext context, IBot bot, AfterResponse after)
    {
        var (request, cancellationToken) = (context.Request, context.RequestAborted);
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
            : await AnswerAsync(activity, context, bot, after);
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

    private async Task<IResult> AnswerAsync(Activity activity, HttpContext context, IBot bot, AfterResponse after)
    {
        var isKnown = ActivityReader.IsKnown(activity.Type);
        using var span = telemetry.Begin(isKnown ? activity.Type : null);
        try
        {
            var response = isKnown ? await TurnAsync(activity, bot, context.RequestAborted) : Ignore(activity);
            if (after.Work is { } work)
                context.Response.OnCompleted(() => AfterwardsAsync(telemetry.Reply(span, work), activity));
            ActivityTelemetry.End(span, response?.Status ?? StatusCodes.Status200OK);
            return response is null ? Results.Ok() : new InvokeResult(response);
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

    /// <summary>Of such an activity nothing has been checked, not even that it has an address.</summary>
    private InvokeResponse? Ignore(Activity activity)
    {
        log.Ignored(activity.Id);
        return null;
    }

    /// <returns>Null for anything but an invoke, which has no answer but that it arrived.</returns>
    private async Task<InvokeResponse?> TurnAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        // The SDK takes the sender's language for all that is formatted in a turn. What the bot writes has a language of its own.
        var culture = CultureInfo.CurrentCulture;
        return await ProcessActivityAsync(
            turns.Admitted,
            activity,
            (turn, stop) =>
            {
                CultureInfo.CurrentCulture = culture;
                return bot.OnTurnAsync(turn, stop);
            },
            cancellationToken);
    }

    /// <summary>Part of the request still: the server waits for it when it stops.</summary>
    private async Task AfterwardsAsync(Func<CancellationToken, Task> afterwards, Activity activity)
    {
        try
        {
            await afterwards(lifetime.ApplicationStopped);
        }
        catch (Exception fault)
        {
            log.Failed(fault, activity.Type, activity.Id);
        }
    }

    /// <summary>Writes the answer to an invoke as it is, in one piece and with its length.</summary>
    private sealed class InvokeResult(InvokeResponse answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, body) = (httpContext.Response, answer.Bytes());
            response.StatusCode = answer.Status;
            if (body.IsEmpty)
                return;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
