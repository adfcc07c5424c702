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
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(int Status, string Reason), (int Count, string First)> _untold = [];
    private readonly Counter<long> _counter;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private ITimer? _timer;

    public RefusedRequests(IMeterFactory meters, TimeProvider time, ILogger<RefusedRequests> log)
    {
        (_time, _log) = (time, log);
        _counter = meters.Create(Tracing.Name)
            .CreateCounter<long>("praatplaat.refused", "{request}", "Requests that were not let in, before anything was done for them.");
    }

    public void Add(RefusedRequest request)
    {
        _counter.Add(1, new(TeamsTags.Reason, request.Kind), new(TeamsTags.Status, request.Status));
        lock (_gate)
        {
            var key = (request.Status, request.Reason);
            var (count, first) = _untold.GetValueOrDefault(key, (0, request.First));
            _untold[key] = (count + 1, first);
            _timer ??= _time.CreateTimer(_ => Tell(), null, Every, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What was not told yet is told when the bot stops.</summary>
    public void Dispose() => Tell();

    internal void Tell()
    {
        List<((int Status, string Reason) Key, (int Count, string First) Sum)> sums;
        lock (_gate)
        {
            sums = [.. _untold.Select(pair => (pair.Key, pair.Value))];
            _untold.Clear();
            _timer?.Dispose();
            _timer = null;
        }

        foreach (var (key, sum) in sums)
            Refused(_log, sum.Count, key.Status, key.Reason, sum.First);
    }

    [LoggerMessage(20, LogLevel.Warning, "Requests refused within a minute: {Count}, with {Status}: {Reason}{First}")]
    private static partial void Refused(ILogger log, int count, int status, string reason, string first);
}
