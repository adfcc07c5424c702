using System.Net;
using System.Text;
using System.Text.Json;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Connector;

/// <summary>A call to the connector that failed, after the retries that make sense.</summary>
public sealed class ConnectorException : Exception
{
    private ConnectorException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    public required ConnectorFailure Failure { get; init; }

    /// <summary>True where the same call can be made again without doing anything twice.</summary>
    public required bool MayRetry { get; init; }

    /// <summary>Null when there was no response.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>The code of the error in the body, such as <c>BotNotInConversationRoster</c>.</summary>
    public string? Code { get; private init; }

    /// <summary>Some errors can only be told apart by this code, such as <c>MessageWritesBlocked</c>.</summary>
    public string? SubCode { get; private init; }

    /// <summary>
    /// True when what was asked for is not in the conversation. A 404 without a code does not count: it comes from something on the way to
    /// the connector.
    /// </summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound && Code is not (null or "ConversationNotFound");

    /// <summary>True when the call was done, but Teams did not return its result.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>How long Teams, or its limits, require the bot to wait; null where that is not known.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The response was an error. The text of the error is left out, since it may hold what was sent.</summary>
    internal static ConnectorException ErrorResponse(
        HttpMethod method, HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now, bool isRepeatable = false)
    {
        var error = ConnectorError.Read(body);
        var correlation = response.Headers.TryGetValues("MS-CV", out var values) ? string.Join(',', values) : null;
        var codes = $"{(int)response.StatusCode} {LogText.Of(error.Code)} {LogText.Of(error.SubCode)} (MS-CV {LogText.Of(correlation)})";
        var mayRepeat = isRepeatable || IsIdempotent(method);
        return new($"{method} was answered {codes}")
        {
            Failure = !mayRepeat && !IsNothingDone(response) ? ConnectorFailure.Unknown : FailureOf(response.StatusCode, error),
            MayRetry = IsTemporary(response.StatusCode) && (mayRepeat || IsNothingDone(response)),
            Status = response.StatusCode,
            Code = error.Code,
            SubCode = error.SubCode,
            RetryAfter = RetryAfterOf(response, now),
        };
    }

    /// <summary>
    /// There was no response: the connection broke, or it took too long. A call that never left can always be made again.
    /// </summary>
    internal static ConnectorException NoResponse(HttpMethod method, Exception cause, bool isRepeatable = false)
    {
        var mayRetry = NeverLeft(cause) || isRepeatable || IsIdempotent(method);
        return new($"{method} had no answer", cause)
        {
            Failure = mayRetry ? ConnectorFailure.Unavailable : ConnectorFailure.Unknown,
            MayRetry = mayRetry,
        };
    }

    /// <summary>
    /// The response was a success that the connector does not give: a page of something on the way, or a status without a body. Nobody
    /// knows whether the call was done.
    /// </summary>
    internal static ConnectorException UnexpectedResponse(HttpMethod method, bool isRepeatable = false) =>
        new($"{method} was answered with success, but not as the connector answers")
        {
            Failure = isRepeatable || IsIdempotent(method) ? ConnectorFailure.Unavailable : ConnectorFailure.Unknown,
            MayRetry = false,
        };

    /// <summary>The response was a success without the result that was asked for.</summary>
    internal static ConnectorException EmptyResponse(HttpMethod method, bool isRepeatable = false) =>
        new($"{method} was answered with success, but without its result")
        {
            Failure = isRepeatable || IsIdempotent(method) ? ConnectorFailure.Unavailable : ConnectorFailure.Unknown,
            MayRetry = false,
            IsEmpty = true,
        };

    /// <summary>
    /// The call never left: Teams has asked for a pause, or so many calls wait for the conversation that this one would come too late.
    /// </summary>
    internal static ConnectorException HeldBack(TimeSpan wait) =>
        new("The call was not sent: Teams' limits ask for a longer wait than a caller is kept")
        {
            Failure = ConnectorFailure.Throttled,
            MayRetry = true,
            RetryAfter = wait,
        };

    /// <summary>The call never left: the host does not belong to Teams, so it gets neither what people wrote nor a token.</summary>
    internal static ConnectorException HostNotAllowed(HttpMethod method) =>
        new($"{method} was not sent: its service URL is not a host of Teams") { Failure = ConnectorFailure.Rejected, MayRetry = false };

    /// <summary>The call never left: the bot gets no token. The credential has tried more than once by then.</summary>
    internal static ConnectorException NoToken(HttpMethod method, Exception cause) =>
        new($"{method} was not sent: the bot got no token", cause) { Failure = ConnectorFailure.Unavailable, MayRetry = false };

    /// <summary>
    /// Whether this response proves that the call had no effect. A gateway that gives up (502, 504) and a fault of the service (500) prove
    /// nothing: messages have arrived all the same. A 503 proves it only where the service says when to come back, which it does to refuse.
    /// </summary>
    internal static bool IsNothingDone(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        408 => false,
        503 => response.Headers.RetryAfter is not null,
        var status => status < 500,
    };

    /// <summary>Whether the call did not reach anybody.</summary>
    internal static bool NeverLeft(Exception cause) => cause is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError,
    };

    private static ConnectorFailure FailureOf(HttpStatusCode status, ConnectorError error) => (int)status switch
    {
        403 when error.Code == "InvalidBotApiHost" => ConnectorFailure.Rejected,
        403 => ConnectorFailure.NotReachable,
        404 or 410 => ConnectorFailure.Gone,
        412 or 429 => ConnectorFailure.Throttled,
        408 or 502 or 503 or 504 => ConnectorFailure.Unavailable,
        _ => ConnectorFailure.Rejected,
    };

    private static bool IsTemporary(HttpStatusCode status) => (int)status is 408 or 412 or 429 or 502 or 503 or 504;

    private static bool IsIdempotent(HttpMethod method) => method != HttpMethod.Post;

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delay } => delay,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}

/// <summary>What a failed call means for its caller.</summary>
/// <remarks>Source: Teams, "Send and receive messages: status codes from bot conversational APIs".</remarks>
public enum ConnectorFailure
{
    /// <summary>The call is wrong, or Teams asks not to try it again after this error. A person has to look at it.</summary>
    Rejected,

    /// <summary>The bot may not, or no longer, speak here. Stop until it is installed again or somebody speaks to it.</summary>
    NotReachable,

    /// <summary>The conversation or the message no longer exists. A message that was to be updated has to be sent anew.</summary>
    Gone,

    /// <summary>There were too many calls. Try later; see <see cref="ConnectorException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>Teams can't be reached now, and nothing was changed. Try later.</summary>
    Unavailable,

    /// <summary>
    /// The connection broke after the call went out, or the answer proves nothing, as a 502. It may have been done, and doing it again may
    /// do it twice.
    /// </summary>
    Unknown,
}

/// <summary>The codes in the body of a failed call: <c>{error:{code,message,innerHttpError}}</c>.</summary>
/// <remarks>
/// Source: Bot Connector REST API, "ErrorResponse object". The sub code may stand in the error, in the inner error, or in a message that is
/// JSON itself.
/// </remarks>
internal readonly record struct ConnectorError(string? Code, string? SubCode)
{
    /// <summary>Longer than any code, and short enough that a text in its place is not logged.</summary>
    private const int MaxLength = 64;

    public static ConnectorError Read(ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { } root || root.Member("error") is not { } error)
            return default;

        var inner = error.Member("innerHttpError")?.Member("body");
        var message = error.TextOf("message") is { } text && text.StartsWith('{') ? Parse(Encoding.UTF8.GetBytes(text)) : null;
        var subCode = error.TextOf("subCode") ?? inner?.TextOf("subCode") ?? message?.TextOf("subCode");
        return new(CodeOrNull(error.TextOf("code")), CodeOrNull(subCode));
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Gateways on the way answer in HTML, or without a body.
            return null;
        }
    }

    private static string? CodeOrNull(string? text) => text is { Length: <= MaxLength } ? text : null;
}
