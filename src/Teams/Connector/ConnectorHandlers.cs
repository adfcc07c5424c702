using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Connector;

/// <summary>
/// Makes a call again where that helps and can't do anything twice, for as long as a caller may be kept waiting. This is the outermost
/// handler.
/// </summary>
internal sealed partial class RetryHandler(IOptions<TeamsOptions> options, TimeProvider time, ILogger<RetryHandler> log) : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = Build(options.Value.Connector, time, log);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _pipeline.ExecuteAsync(async stop => await base.SendAsync(request, stop), cancellationToken).AsTask();

    private static ResiliencePipeline<HttpResponseMessage> Build(ConnectorOptions options, TimeProvider time, ILogger log) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                    .Handle<ConnectorException>(failure => failure.MayRetry && !(failure.RetryAfter > options.LongestDelay)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Delay,
                MaxDelay = options.LongestDelay,
                DelayGenerator = arguments => new(((ConnectorException)arguments.Outcome.Exception!).RetryAfter),
                OnRetry = arguments =>
                {
                    var failure = (ConnectorException)arguments.Outcome.Exception!;
                    Retrying(log, failure.Status, failure.Code, arguments.AttemptNumber + 2, arguments.RetryDelay);
                    return default;
                },
            })
            .Build();

    [LoggerMessage(7, LogLevel.Debug, "The connector answered {Status} {Code}; attempt {Attempt} follows in {Delay}")]
    private static partial void Retrying(ILogger log, HttpStatusCode? status, LogText code, int attempt, TimeSpan delay);
}

/// <summary>
/// Turns every failed attempt into a <see cref="ConnectorException"/>, before the SDK can throw an exception of its own, which would hold
/// what people wrote.
/// </summary>
internal sealed class FailureHandler(TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
            {
                var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                throw ConnectorException.ErrorResponse(
                    request.Method, response, body, time.GetUtcNow(), LimitedCall.Of(request).IsRepeatable);
            }
        }
        catch (Exception cause) when (cause is HttpRequestException
            || (cause is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw ConnectorException.NoResponse(request.Method, cause, LimitedCall.Of(request).IsRepeatable);
        }
    }
}

/// <summary>
/// Records that an attempt leaves at the moment when it does, after the waits for Teams' limits and for a token: a process that stops
/// during those has sent nothing.
/// </summary>
internal sealed class SendRecordHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (LimitedCall.Of(request).Target.Record is not { } record)
            return await base.SendAsync(request, cancellationToken);
        await record.LeavingAsync(cancellationToken);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (ConnectorException.IsNothingDone(response))
                await record.NotDoneAsync(cancellationToken);
            return response;
        }
        catch (HttpRequestException cause) when (ConnectorException.NeverLeft(cause))
        {
            await record.NotDoneAsync(cancellationToken);
            throw;
        }
    }
}

/// <summary>
/// Makes one attempt within its time limit, and reads its response to the last byte. This is the innermost handler, so that neither the
/// wait for Teams' limits nor fetching a token counts.
/// </summary>
internal sealed class AttemptHandler(IOptions<TeamsOptions> options) : DelegatingHandler
{
    /// <summary>Many times the size of a roster page of 500 members.</summary>
    public const int MaxResponseBytes = 8 * 1024 * 1024;

    private readonly TimeSpan _timeout = options.Value.Connector.Timeout;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        var response = await base.SendAsync(request, limit.Token);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxResponseBytes, limit.Token);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
