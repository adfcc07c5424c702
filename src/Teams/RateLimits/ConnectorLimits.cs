using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.RateLimits;

/// <summary>What a bot may do in one conversation. Each list holds buckets from which a call takes a token together.</summary>
/// <param name="Writing">The limits on messages, on updates, and on creating the conversation.</param>
/// <param name="Reading">The limits on reading the roster, and whatever else is asked about a conversation.</param>
public sealed record ConversationLimits(IReadOnlyList<BucketSize> Writing, IReadOnlyList<BucketSize> Reading)
{
    /// <summary>
    /// Teams allows 7 messages in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour, and twice as many reads. The first bucket covers the
    /// short stretches: with 5 and 1 a second, they see at most 6, 7 and 35. The second covers the hour: with 60 and 0.48 a second, 1,788,
    /// at 96 % of the steady pace that an hour allows. The rest is for calls that leave at one pace and arrive at another.
    /// </summary>
    /// <remarks>
    /// Source: Teams, "Optimize your bot with rate limiting in Teams: per bot per thread limit". The source does not say that updates count
    /// as well; that is assumed.
    /// </remarks>
    public static ConversationLimits OfTeams { get; } = new([new(5, 1), new(60, 0.48)], [new(10, 2), new(120, 0.96)]);
}

/// <summary>
/// Keeps the bot within Teams' limits: a call waits until its conversation and its tenant let it go. What is kept of a conversation is
/// discarded once no token is missing. It is kept in memory, so each instance counts only its own calls; when all instances together make
/// too many, Teams answers 429.
/// </summary>
internal sealed class ConnectorLimits : IDisposable
{
    private readonly PartitionedRateLimiter<LimitedCall> _conversations;
    private readonly PartitionedRateLimiter<LimitedCall> _queues;
    private readonly PartitionedRateLimiter<LimitedCall> _tenants;
    private readonly Pauses _pauses;
    private readonly ConnectorOptions _options;
    private readonly WaitTelemetry _telemetry;
    private readonly TimeProvider _time;

    public ConnectorLimits(ConversationLimits limits, IOptions<TeamsOptions> options, WaitTelemetry telemetry, TimeProvider time)
    {
        (_options, _telemetry, _time) = (options.Value.Connector, telemetry, time);
        _pauses = new Pauses(time);
        _conversations = Partitioned(
            call => (call.Target.TenantId, call.Conversation, IsRead: call.Kind == CallKind.Read),
            key => new BucketLimiter(key.IsRead ? limits.Reading : limits.Writing, _options.LongestDelay, time));
        // Each queue has at most one call waiting for the tenant, so that the queues take turns however long they are.
        _queues = Partitioned(
            call => (call.Target.TenantId, call.Target.QueueKey),
            _ => OneAtATime.Create());
        _tenants = Partitioned(
            call => call.Target.TenantId ?? "",
            _ => new BucketLimiter([BucketSize.AtMost(_options.RequestsPerSecond)], TimeSpan.MaxValue, time));
    }

    /// <summary>Waits, makes the attempt, and when Teams answers that there are too many calls, remembers that for all callers.</summary>
    /// <exception cref="ConnectorException">
    /// Also thrown without an attempt, as <see cref="ConnectorFailure.Throttled"/>, when the wait would be longer than a caller may be
    /// kept.
    /// </exception>
    public async ValueTask<T> ExecuteAsync<T>(
        LimitedCall call, Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        var isCrowded = await AcquireAsync(call, cancellationToken);
        try
        {
            var answer = await attempt(cancellationToken);
            _pauses.Taken(call.Target.TenantId);
            return answer;
        }
        catch (ConnectorException throttled) when (throttled is { Failure: ConnectorFailure.Throttled })
        {
            Pause(call, isCrowded, throttled);
            throw;
        }
    }

    public void Dispose()
    {
        _tenants.Dispose();
        _queues.Dispose();
        _conversations.Dispose();
    }

    /// <returns>Whether the conversation had used half of its limits by the bot's own count.</returns>
    private async ValueTask<bool> AcquireAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        bool isCrowded;
        do
        {
            await WaitForPauseAsync(call, cancellationToken);
            isCrowded = await AcquireConversationAsync(call, cancellationToken);
            await AcquireTenantAsync(call, cancellationToken);
        }
        // A pause may have begun meanwhile. The tokens are old by the time it ends, and would let more calls go at once than Teams allows.
        while (_pauses.Left(call) > TimeSpan.Zero);
        return isCrowded;
    }

    private async ValueTask WaitForPauseAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var isPaused = false;
        while (_pauses.Left(call) is { Ticks: > 0 } left)
        {
            if (left > _options.LongestDelay)
                throw ConnectorException.HeldBack(left);
            isPaused = true;
            await _time.WaitAsync(left, cancellationToken);
        }

        if (isPaused)
            _telemetry.Pause(began);
    }

    private async ValueTask<bool> AcquireConversationAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        using var token = await _conversations.AcquireAsync(call, 1, cancellationToken);
        if (token.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            throw ConnectorException.HeldBack(wait);
        _telemetry.Conversation(began);
        return token.TryGetMetadata(BucketLease.IsCrowded, out var isCrowded) && isCrowded;
    }

    private async ValueTask AcquireTenantAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        using var turn = await _queues.AcquireAsync(call, 1, cancellationToken);
        using var token = await _tenants.AcquireAsync(call, 1, cancellationToken);
        _telemetry.Tenant(began);
    }

    /// <summary>
    /// Pauses the conversation; and the tenant where Teams states a time for one conversation after the other, though they have hardly
    /// been used or were chats to be created.
    /// </summary>
    private void Pause(LimitedCall call, bool isCrowded, ConnectorException throttled)
    {
        var (tenant, length) = (call.Target.TenantId, throttled.RetryAfter ?? _options.Delay);
        _pauses.Begin(tenant, call.Conversation, length);
        var isUnexplained = throttled is { Status: HttpStatusCode.TooManyRequests, RetryAfter: not null }
            && (call.Kind == CallKind.CreateChat || !isCrowded);
        if (isUnexplained && _pauses.IsOfTenant(tenant, call.Conversation))
            _pauses.Begin(tenant, null, length);
    }

    private static PartitionedRateLimiter<LimitedCall> Partitioned<TKey>(Func<LimitedCall, TKey> keyOf, Func<TKey, RateLimiter> limiter)
        where TKey : notnull =>
        PartitionedRateLimiter.Create<LimitedCall, TKey>(call => RateLimitPartition.Get(keyOf(call), limiter));
}

/// <summary>
/// Holds every attempt back until Teams' limits let it go. Teams counts attempts that failed as well, so retries pass here too.
/// </summary>
internal sealed class RateLimitHandler(ConnectorLimits limits) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        limits.ExecuteAsync(LimitedCall.Of(request), async stop => await base.SendAsync(request, stop), cancellationToken).AsTask();
}
