using System.Diagnostics.Metrics;

namespace Praatplaat.Teams.Diagnostics;

/// <summary>A request that was not let in.</summary>
public sealed record RefusedRequest
{
    private RefusedRequest(int status, string kind, string reason, string first = "") =>
        (Status, Kind, Reason, First) = (status, kind, reason, first);

    public static RefusedRequest NotHttps { get; } = new(
        StatusCodes.Status403Forbidden,
        "not_https",
        "they did not come by https. Let the proxy in front of the bot send X-Forwarded-Proto, or give the bot an https address in "
        + "ASPNETCORE_URLS and a certificate");

    public static RefusedRequest FromOutside { get; } = new(
        StatusCodes.Status403Forbidden,
        "from_outside",
        "they came from outside, and without Teams:AppId the bot answers this machine alone");

    public static RefusedRequest NotJson { get; } = new(StatusCodes.Status415UnsupportedMediaType, "content_type", "they are no JSON");

    public static RefusedRequest TooLarge { get; } = new(
        StatusCodes.Status413PayloadTooLarge, "too_large", "they are larger than an activity can be");

    public int Status { get; }

    /// <summary>One of few, by which the metric is told apart.</summary>
    public string Kind { get; }

    /// <summary>One of few as well, for an administrator.</summary>
    public string Reason { get; }

    /// <summary>What the first of a row says of itself; empty for nothing.</summary>
    public string First { get; }

    /// <summary>
    /// Says what the first token says about itself, since that tells an administrator which setting is wrong. The token itself is never
    /// logged.
    /// </summary>
    public static RefusedRequest Token(string reason, LogText issuer, LogText audience, LogText key) => new(
        StatusCodes.Status401Unauthorized, "token", reason, $". The first token has issuer {issuer}, audience {audience}, key {key}");

    public static RefusedRequest Malformed(LogText problem) => new(
        StatusCodes.Status400BadRequest, "malformed", "they are malformed", $". The first is {problem}");

    public static RefusedRequest NotAdmitted(int status, string reason, LogText activityId) => new(
        status, "not_admitted", reason, $". The first is activity {activityId}");
}

/// <summary>
/// Counts the requests that are refused, and sums them up in the log: a line a minute for each reason, with what the first of them says of
/// itself. Strangers can send as many as they like, and must not bury what else the log says.
/// </summary>
public sealed partial class RefusedRequests : IDisposable
{
    private readonly Counter<long> _counter;
    private readonly MinuteSums<(int Status, string Reason)> _sums;

    public RefusedRequests(IMeterFactory meters, TimeProvider time, ILogger<RefusedRequests> log)
    {
        _sums = new(time, (key, count, first) => Refused(log, count, key.Status, key.Reason, first));
        _counter = meters.Create(Tracing.Name)
            .CreateCounter<long>("praatplaat.refused", "{request}", "Requests that were not let in, before anything was done for them.");
    }

    public void Add(RefusedRequest request)
    {
        _counter.Add(1, new(TeamsTags.Reason, request.Kind), new(TeamsTags.Status, request.Status));
        _sums.Add((request.Status, request.Reason), request.First);
    }

    public void Dispose() => _sums.Dispose();

    internal void Tell() => _sums.Tell();

    [LoggerMessage(20, LogLevel.Warning, "Requests refused within a minute: {Count}, with {Status}: {Reason}{First}")]
    private static partial void Refused(ILogger log, int count, int status, string reason, string first);
}
