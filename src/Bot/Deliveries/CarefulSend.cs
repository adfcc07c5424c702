using Polly;
using Polly.Retry;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Deliveries;

/// <summary>
/// Sends what must not be sent twice without need: a POST to Teams has no key by which a second one would be known
/// (Bot Connector REST API). What is on its way is noted before, what arrived after; what is in between is in doubt.
/// </summary>
internal sealed class ReliableSend(PostStore posts, DeliveryTelemetry telemetry, TimeProvider time)
{
    /// <summary>For somebody to press what may have arrived: that proves it.</summary>
    public static readonly TimeSpan ConfirmationTime = TimeSpan.FromMinutes(1);

    /// <summary>What was sent gets noted, also when storage is away for a minute.</summary>
    private readonly ResiliencePipeline _noting = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(StorageOutage.Is),
            MaxRetryAttempts = 20,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(5),
            UseJitter = true,
        })
        .Build();

    /// <summary>Into the channel: where it may stand already, a person is asked.</summary>
    /// <param name="known">What is noted of it.</param>
    /// <exception cref="UnconfirmedDeliveryException">It may stand there.</exception>
    public async Task<Post> AtMostOnceAsync(Session session, string name, Post? known, Func<Task<Post>> send, CancellationToken cancellationToken)
    {
        if (known is { IsSending: true })
            throw UnconfirmedDeliveryException.AskFacilitator(name);
        await posts.SaveAsync(session.Id, name, new Post("", "") { IsSending = true }, cancellationToken);
        Post post;
        try
        {
            post = await send();
            telemetry.Sent(name);
        }
        catch (ConnectorException cut) when (cut.Failure == ConnectorFailure.Unknown)
        {
            throw UnconfirmedDeliveryException.AskFacilitator(name, cut);
        }
        catch (ConnectorException)
        {
            await RecordAsync(() => posts.RemoveAsync(session.Id, name, cancellationToken), cancellationToken);
            throw;
        }

        await RecordAsync(() => posts.SaveAsync(session.Id, name, post, cancellationToken), cancellationToken);
        return post;
    }

    /// <summary>To one person, or to who waits for it: sent again, but not before there was time to prove that it arrived.</summary>
    /// <param name="known">What is noted of it.</param>
    /// <exception cref="UnconfirmedDeliveryException">It may have arrived.</exception>
    public async Task<Post> AtLeastOnceAsync(Session session, string name, Post? known, Func<Task<Post>> send, CancellationToken cancellationToken)
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
            await RecordAsync(() => posts.SaveAsync(session.Id, name, new Post("", "") { UnconfirmedSince = now }, cancellationToken), cancellationToken);
            throw UnconfirmedDeliveryException.WaitForEvidence(name, now + ConfirmationTime, cut);
        }
    }

    /// <summary>Writes down what became of a message that is out already.</summary>
    public ValueTask RecordAsync(Func<Task> note, CancellationToken cancellationToken) =>
        _noting.ExecuteAsync(async _ => await note(), cancellationToken);
}
