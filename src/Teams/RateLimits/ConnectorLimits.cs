using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.RateLimits;

/// <summary>
/// Keeps the bot within Teams' limits: a call waits until its conversation and its tenant let it go. What is kept of a conversation is
/// let go once nothing is missing there. In memory, so each instance counts its own; what they do together Teams' 429 tells.
/// </summary>
internal sealed class ConnectorLimits : IDisposable
{
    private readonly PartitionedRateLimiter<LimitedCall> conversations;
    private readonly PartitionedRateLimiter<LimitedCall> turns;
    private readonly PartitionedRateLimiter<LimitedCall> tenants;
    private readonly Pauses pauses;
    private readonly ConnectorOptions options;
    private readonly ConnectorWaits waits;
    private readonly TimeProvider time;

    public ConnectorLimits(ConversationLimits limits, IOptions<TeamsOptions> options, ConnectorWaits waits, TimeProvider time)
    {
        (this.options, this.waits, this.time) = (options.Value.Connector, waits, time);
        pauses = new Pauses(time);
        conversations = Partitioned(
            call => (call.Line.TenantId, call.Conversation, IsRead: call.Kind == CallKind.Read),
            key => new BucketLimiter(key.IsRead ? limits.Reading : limits.Writing, this.options.LongestDelay, time));
        // Of one party one call at a time stands in the tenant's queue, so that parties go round however much each of them has to say.
        turns = Partitioned(
            call => (call.Line.TenantId, call.Line.Party),
            _ => new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
        tenants = Partitioned(
            call => call.Line.TenantId ?? "",
            _ => new BucketLimiter([BucketSize.AtMost(this.options.RequestsPerSecond)], TimeSpan.MaxValue, time));
    }

    /// <summary>Waits, makes the attempt, and remembers for all what Teams says of too many calls.</summary>
    /// <exception cref="ConnectorException">Also without an attempt: <see cref="ConnectorFailure.Throttled"/>, when the wait would be longer than a caller may be kept.</exception>
    public async ValueTask<T> ExecuteAsync<T>(LimitedCall call, Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        var isCrowded = await EnterAsync(call, cancellationToken);
        try
        {
            return await attempt(cancellationToken);
        }
        catch (ConnectorException refused) when (refused is { Failure: ConnectorFailure.Throttled })
        {
            Pause(call, isCrowded, refused);
            throw;
        }
    }

    public void Dispose()
    {
        tenants.Dispose();
        turns.Dispose();
        conversations.Dispose();
    }

    /// <returns>Whether the conversation was at half of its limits by our own count.</returns>
    private async ValueTask<bool> EnterAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        bool isCrowded;
        do
        {
            await WaitOutAsync(call, cancellationToken);
            isCrowded = await OfConversationAsync(call, cancellationToken);
            await OfTenantAsync(call, cancellationToken);
        }
        // One that began meanwhile: afterwards the tokens are of long ago, and would let more go at once than there may.
        while (pauses.Left(call) > TimeSpan.Zero);
        return isCrowded;
    }

    private async ValueTask WaitOutAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var isPaused = false;
        while (pauses.Left(call) is { Ticks: > 0 } left)
        {
            if (left > options.LongestDelay)
                throw ConnectorException.HeldBack(left);
            isPaused = true;
            await time.WaitAsync(left, cancellationToken);
        }

        if (isPaused)
            waits.OfPause(began);
    }

    private async ValueTask<bool> OfConversationAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        using var token = await conversations.AcquireAsync(call, 1, cancellationToken);
        if (token.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            throw ConnectorException.HeldBack(wait);
        waits.OfConversation(began);
        return token.TryGetMetadata(BucketLease.IsCrowded, out var isCrowded) && isCrowded;
    }

    private async ValueTask OfTenantAsync(LimitedCall call, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        using var turn = await turns.AcquireAsync(call, 1, cancellationToken);
        using var token = await tenants.AcquireAsync(call, 1, cancellationToken);
        waits.OfTenant(began);
    }

    /// <summary>With a time, from a conversation that has hardly been used or from a chat that was to be made, it is the tenant that has too many.</summary>
    private void Pause(LimitedCall call, bool isCrowded, ConnectorException refused)
    {
        var isTenants = refused is { Status: HttpStatusCode.TooManyRequests, RetryAfter: not null } && (call.Kind == CallKind.CreateChat || !isCrowded);
        pauses.Begin(call.Line.TenantId, isTenants ? null : call.Conversation, refused.RetryAfter ?? options.Delay);
    }

    private static PartitionedRateLimiter<LimitedCall> Partitioned<TKey>(Func<LimitedCall, TKey> keyOf, Func<TKey, RateLimiter> limiter)
        where TKey : notnull =>
        PartitionedRateLimiter.Create<LimitedCall, TKey>(call => RateLimitPartition.Get(keyOf(call), limiter));
}
