using System.Net;
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

    /// <summary>True where the same call may be made again without doing anything twice.</summary>
    public required bool MayRetry { get; init; }

    /// <summary>Null when there was no answer.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>Of the error in the body: <c>BotNotInConversationRoster</c>.</summary>
    public string? Code { get; private init; }

    /// <summary>What was asked for is not in the conversation. Without a code it is not the connector that says so, but something on the way to it.</summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound && Code is not (null or "ConversationNotFound");

    /// <summary>Some errors are told apart only by this: <c>MessageWritesBlocked</c>.</summary>
    public string? SubCode { get; private init; }

    /// <summary>It was done; Teams did not say what came of it.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>How long Teams asks to wait, or how long its limits do; null where nobody says.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>An answer that says no. The text of the error stays out: it may hold what was sent.</summary>
    public static ConnectorException Answered(HttpMethod method, HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var error = ConnectorError.Read(body);
        var correlation = response.Headers.TryGetValues("MS-CV", out var values) ? string.Join(',', values) : null;
        return new($"{method} was answered {(int)response.StatusCode} {LogText.Of(error.Code)} {LogText.Of(error.SubCode)} (MS-CV {LogText.Of(correlation)})")
        {
            Failure = FailureOf(method, response.StatusCode, error),
            MayRetry = MayRetryAfter(method, response.StatusCode),
            Status = response.StatusCode,
            Code = error.Code,
            SubCode = error.SubCode,
            RetryAfter = Wait(response, now),
        };
    }

    /// <summary>No answer: the line was cut, or it took too long. A call that never left may always be made again.</summary>
    public static ConnectorException Cut(HttpMethod method, Exception cause)
    {
        var neverLeft = cause is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError };
        var harmless = neverLeft || IsIdempotent(method);
        return new($"{method} had no answer", cause) { Failure = harmless ? ConnectorFailure.Unavailable : ConnectorFailure.Unknown, MayRetry = harmless };
    }

    /// <summary>A success that the connector does not give: a page of something on the way, or a status without a body. Whether it was done nobody knows.</summary>
    public static ConnectorException Foreign(HttpMethod method) => new($"{method} was answered with success, but not as the connector answers")
    {
        Failure = IsIdempotent(method) ? ConnectorFailure.Unavailable : ConnectorFailure.Unknown,
        MayRetry = false,
    };

    /// <summary>A success without what was asked for.</summary>
    public static ConnectorException Empty(HttpMethod method) => new($"{method} was answered with success, but without its result")
    {
        Failure = IsIdempotent(method) ? ConnectorFailure.Unavailable : ConnectorFailure.Unknown,
        MayRetry = false,
        IsEmpty = true,
    };

    /// <summary>Of a call that may have been done, and may be made again all the same: asking twice for a chat gives the same one.</summary>
    public static ConnectorException Harmless(ConnectorException cut) =>
        new("The call may have been done; doing it again changes nothing", cut) { Failure = ConnectorFailure.Unavailable, MayRetry = true };

    /// <summary>Never left: Teams has asked for a pause, or the conversation has had so many calls that its turn would come too late.</summary>
    public static ConnectorException HeldBack(TimeSpan left) =>
        new("The call was not sent: Teams' limits ask for a longer wait than a caller is kept") { Failure = ConnectorFailure.Throttled, MayRetry = true, RetryAfter = left };

    /// <summary>Never left: the host is none of Teams', so neither what people wrote nor a token goes there.</summary>
    public static ConnectorException ForeignHost(HttpMethod method) =>
        new($"{method} was not sent: its service URL is not a host of Teams") { Failure = ConnectorFailure.Rejected, MayRetry = false };

    /// <summary>Never left: nobody gives the bot a token. Whoever gives them has been asked more than once by then.</summary>
    public static ConnectorException NoToken(HttpMethod method, Exception cause) =>
        new($"{method} was not sent: the bot got no token", cause) { Failure = ConnectorFailure.Unavailable, MayRetry = false };

    private static ConnectorFailure FailureOf(HttpMethod method, HttpStatusCode status, ConnectorError error) => (int)status switch
    {
        403 when error.Code == "InvalidBotApiHost" => ConnectorFailure.Rejected,
        403 => ConnectorFailure.NotReachable,
        404 or 410 => ConnectorFailure.Gone,
        412 or 429 => ConnectorFailure.Throttled,
        502 or 503 or 504 => ConnectorFailure.Unavailable,
        408 => IsIdempotent(method) ? ConnectorFailure.Unavailable : ConnectorFailure.Unknown,
        _ => ConnectorFailure.Rejected,
    };

    private static bool MayRetryAfter(HttpMethod method, HttpStatusCode status) =>
        (int)status is 412 or 429 or 502 or 503 or 504 || ((int)status is 408 && IsIdempotent(method));

    private static bool IsIdempotent(HttpMethod method) => method != HttpMethod.Post;

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}

/// <summary>What a failed call means for whoever made it.</summary>
/// <remarks>Source: Teams, "Send and receive messages: status codes from bot conversational APIs".</remarks>
public enum ConnectorFailure
{
    /// <summary>The call is wrong, or Teams has an error that it asks not to try again: for a person to look at.</summary>
    Rejected,

    /// <summary>The bot is not, or no longer, allowed to speak here: stop until it is installed again or somebody speaks to it.</summary>
    NotReachable,

    /// <summary>The conversation or the message is no longer there: a message to update has to be sent anew.</summary>
    Gone,

    /// <summary>Too many calls: later, see <see cref="ConnectorException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>Teams can't be reached now, or nothing was changed by trying: later.</summary>
    Unavailable,

    /// <summary>The line was cut after the call went out: it may have been done. Doing it again may double it.</summary>
    Unknown,
}
