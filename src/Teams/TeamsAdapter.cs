using System.Buffers;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams;

/// <summary>
/// The door, and behind it the SDK's turn. The steps are: content type (415), token (401, or 503 without keys), size (413), shape (400),
/// whether the token vouches for the activity (401), and the turn. Each step sees only what the one before it has let through.
/// </summary>
/// <remarks>The SDK gets no logger, since its own log lines name conversations.</remarks>
internal sealed partial class TeamsAdapter(
    TeamsAuthentication turns,
    ChannelAuthentication authentication,
    ActivityTelemetry telemetry,
    RefusedRequests refused,
    IHostApplicationLifetime lifetime,
    ILogger<TeamsAdapter> log)
    : CloudAdapterBase(turns)
{
    public async Task<IResult> ReceiveAsync(HttpContext context, IBot bot, AfterResponse after)
    {
        var (request, cancellationToken) = (context.Request, context.RequestAborted);
        // A web page can send other content types to this machine without the browser asking the bot first.
        if (!request.HasJsonContentType())
            return Refuse(RefusedRequest.NotJson);

        // The token comes before the body, so that a request without a good one costs no more than this check.
        var (refusal, identity) = await authentication.AuthenticateAsync(request.Headers.Authorization, cancellationToken);
        if (refusal is { } status)
            return Results.StatusCode(status);

        if (await BodyAsync(request, cancellationToken) is not { } body)
            return Refuse(RefusedRequest.TooLarge);

        if (!ActivityReader.TryRead(body, out var activity, out var problem))
            return Refuse(RefusedRequest.Malformed(problem));

        return authentication.RefusalOf(activity, identity) is { } notAdmitted
            ? Results.StatusCode(notAdmitted)
            : await AnswerAsync(activity, context, bot, after);
    }

    private IResult Refuse(RefusedRequest request)
    {
        refused.Add(request);
        return Results.StatusCode(request.Status);
    }

    /// <returns>Null when the body is longer than an activity can be; the rest of it is not read.</returns>
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
                context.Response.OnCompleted(() => RunAfterResponseAsync(telemetry.Reply(span, work), activity));
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
            Failed(log, fault, activity.Type, activity.Id);
            ActivityTelemetry.End(span, StatusCodes.Status500InternalServerError);
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Nothing else has been checked of such an activity, not even that it has an address.</summary>
    private InvokeResponse? Ignore(Activity activity)
    {
        log.Ignored(activity.Id);
        return null;
    }

    /// <returns>Null for anything but an invoke: other activities are only acknowledged.</returns>
    private async Task<InvokeResponse?> TurnAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        // The SDK sets the culture of a turn to the sender's language. The bot chooses the language of what it writes itself.
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

    /// <summary>Runs as a part of the request, so the server waits for it when it stops.</summary>
    private async Task RunAfterResponseAsync(Func<CancellationToken, Task> work, Activity activity)
    {
        try
        {
            await work(lifetime.ApplicationStopped);
        }
        catch (Exception fault)
        {
            Failed(log, fault, activity.Type, activity.Id);
        }
    }

    /// <summary>Logs type and id, and never the activity as a whole: it holds names and what people wrote.</summary>
    [LoggerMessage(6, LogLevel.Error, "Activity {ActivityId} of type {ActivityType} failed")]
    private static partial void Failed(ILogger log, Exception fault, LogText activityType, LogText activityId);

    /// <summary>Writes the answer to an invoke unchanged, in one piece and with its length.</summary>
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

/// <summary>
/// Holds what the bot says once Teams knows that the activity arrived; there is one for each request. Everything has been saved by then, so
/// at most a sentence can be lost. The turn is over too, so the work may not use its context.
/// </summary>
public sealed class AfterResponse
{
    internal Func<CancellationToken, Task>? Work { get; private set; }

    /// <param name="work">Gets a token that is cancelled when the bot has stopped. Null does nothing.</param>
    /// <exception cref="InvalidOperationException">There is work already.</exception>
    public void Do(Func<CancellationToken, Task>? work)
    {
        if (work is null)
            return;
        if (Work is not null)
            throw new InvalidOperationException("A turn has one answer.");
        Work = work;
    }
}
