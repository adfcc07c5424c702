using Polly;
using Polly.Retry;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Delivery;

/// <summary>
/// Sends messages at most once, or at least once: a POST to Teams has no idempotency key (Bot Connector REST API). A message is noted
/// when it leaves and again when it has arrived; one that was cut off in between is unconfirmed.
/// </summary>
internal sealed class ReliableSend(PostStore posts, DeliveryTelemetry telemetry, TimeProvider time)
{
    /// <summary>The time in which somebody may press an unconfirmed card, which is evidence that it arrived.</summary>
    public static readonly TimeSpan ConfirmationTime = TimeSpan.FromMinutes(1);

    /// <summary>Notes what was sent even when storage is away for a minute.</summary>
    private readonly ResiliencePipeline _recording = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(StorageOutage.Is),
            MaxRetryAttempts = 20,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(5),
            UseJitter = true,
        })
        .Build();

    /// <summary>For the channel: where the message may stand already, the facilitator is asked.</summary>
    /// <param name="known">What is noted about the message; null for nothing.</param>
    /// <param name="send">Gets the record of the call that it makes.</param>
    /// <exception cref="UnconfirmedDeliveryException">The message may stand there.</exception>
    public async Task<Post> AtMostOnceAsync(
        Session session, string name, Post? known, Func<ISendRecord, Task<Post>> send, CancellationToken cancellationToken)
    {
        if (known is { IsSending: true })
            throw UnconfirmedDeliveryException.AskFacilitator(name);
        Post post;
        try
        {
            post = await send(new SendingNote(this, posts, session.Id, name));
            telemetry.Sent(name);
        }
        catch (ConnectorException cut) when (cut.Failure == ConnectorFailure.Unknown)
        {
            await RecordAsync(
                () => posts.SaveAsync(session.Id, name, new Post("", "") { IsSending = true }, cancellationToken), cancellationToken);
            throw UnconfirmedDeliveryException.AskFacilitator(name, cut);
        }

        await RecordAsync(() => posts.SaveAsync(session.Id, name, post, cancellationToken), cancellationToken);
        return post;
    }

    /// <summary>For one person: the message is sent again, but only after there was time for evidence that it arrived.</summary>
    /// <param name="known">What is noted about the message; null for nothing.</param>
    /// <exception cref="UnconfirmedDeliveryException">The message may have arrived.</exception>
    public async Task<Post> AtLeastOnceAsync(
        Session session, string name, Post? known, Func<Task<Post>> send, CancellationToken cancellationToken)
    {
        if (known?.UnconfirmedSince is { } since && since + ConfirmationTime > time.GetUtcNow())
            throw UnconfirmedDeliveryException.WaitForEvidence(name, since + ConfirmationTime);
        try
        {
            var post = await send();
            telemetry.Sent(name);
            await RecordAsync(() => posts.SaveAsync(session.Id, name, post, cancellationToken), cancellationToken);
            return post;
        }
        catch (ConnectorException cut) when (cut.Failure == ConnectorFailure.Unknown)
        {
            var now = time.GetUtcNow();
            await RecordAsync(
                () => posts.SaveAsync(session.Id, name, new Post("", "") { UnconfirmedSince = now }, cancellationToken), cancellationToken);
            throw UnconfirmedDeliveryException.WaitForEvidence(name, now + ConfirmationTime, cut);
        }
    }

    /// <summary>Records the outcome of a message that has been sent.</summary>
    public ValueTask RecordAsync(Func<Task> record, CancellationToken cancellationToken) =>
        _recording.ExecuteAsync(async _ => await record(), cancellationToken);

    /// <summary>Notes a message as being sent for exactly as long as it may be on its way.</summary>
    private sealed class SendingNote(ReliableSend reliably, PostStore posts, SessionId session, string name) : ISendRecord
    {
        public Task LeavingAsync(CancellationToken cancellationToken) =>
            posts.SaveAsync(session, name, new Post("", "") { IsSending = true }, cancellationToken);

        public Task NotDoneAsync(CancellationToken cancellationToken) =>
            reliably.RecordAsync(() => posts.RemoveAsync(session, name, cancellationToken), cancellationToken).AsTask();
    }
}

/// <summary>A message was sent, and nobody knows whether it arrived: sending it again might show it twice.</summary>
internal sealed class UnconfirmedDeliveryException : Exception
{
    private UnconfirmedDeliveryException(string message, string post, DateTimeOffset? until, Exception? inner)
        : base(message, inner) => (Post, Until) = (post, until);

    /// <summary>The name of the post that may stand there.</summary>
    public string Post { get; }

    /// <summary>
    /// The time from which it may be sent again, if there is no evidence by then that it arrived; null where the facilitator has to decide.
    /// </summary>
    public DateTimeOffset? Until { get; }

    /// <summary>For a message that a whole channel would see twice.</summary>
    public static UnconfirmedDeliveryException AskFacilitator(string post, Exception? inner = null) =>
        new("It is not certain whether this was posted in the channel; the facilitator is asked", post, null, inner);

    /// <summary>For a message that one person would see twice.</summary>
    public static UnconfirmedDeliveryException WaitForEvidence(string post, DateTimeOffset until, Exception? inner = null) =>
        new("It is not certain whether this arrived; without proof it is sent again", post, until, inner);
}
