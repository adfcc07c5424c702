using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Praatplaat.Bot.Teams;

/// <summary>Makes a call again where that helps and can't do anything twice, for as long as a caller may be kept waiting.</summary>
internal sealed class ConnectorRetry(IOptions<TeamsOptions> options, TimeProvider time, ILogger<ConnectorClient> log)
{
    private readonly ResiliencePipeline pipeline = Build(options.Value.Connector, time, log);

    public ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken) =>
        pipeline.ExecuteAsync(attempt, cancellationToken);

    private static ResiliencePipeline Build(ConnectorOptions options, TimeProvider time, ILogger log) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<ConnectorException>(e => e.MayRetry && !(e.RetryAfter > options.LongestDelay)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Delay,
                MaxDelay = options.LongestDelay,
                DelayGenerator = arguments => new(((ConnectorException)arguments.Outcome.Exception!).RetryAfter),
                OnRetry = arguments =>
                {
                    var failure = (ConnectorException)arguments.Outcome.Exception!;
                    log.Retrying(failure.Status, failure.Code, arguments.AttemptNumber + 2, arguments.RetryDelay);
                    return default;
                },
            })
            .Build();
}
