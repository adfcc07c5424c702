using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Files;

/// <summary>What became of an upload.</summary>
public enum UploadResult
{
    Done,

    /// <summary>The upload session is over, or was never there: only a new question helps.</summary>
    Expired,

    /// <summary>OneDrive did not take it, now or after some tries.</summary>
    Failed,

    /// <summary>The address is not one of OneDrive: nothing was sent there.</summary>
    Refused,
}

/// <summary>Puts files in upload sessions of OneDrive.</summary>
/// <remarks>
/// Source: Microsoft Graph, "driveItem: createUploadSession": parts in multiples of 320 KiB, no authorization header, 202 after each part but
/// the last. The bot's own token is never sent there.
/// </remarks>
public sealed class OneDrive
{
    internal const string HttpClientName = "OneDrive";

    /// <summary>320 KiB times 32.</summary>
    private const int PartBytes = 32 * 320 * 1024;

    private readonly IHttpClientFactory _clients;
    private readonly ServiceHosts _hosts;
    private readonly ResiliencePipeline<HttpStatusCode?> _pipeline;

    internal OneDrive(IHttpClientFactory clients, ServiceHosts hosts, TimeProvider time) => (_clients, _hosts, _pipeline) = (clients, hosts, Build(time));

    /// <param name="file">Of a known length, to be read from its beginning.</param>
    public async Task<UploadResult> UploadAsync(Uri address, Stream file, CancellationToken cancellationToken)
    {
        if (!_hosts.AllowsFile(address))
            return UploadResult.Refused;
        using var http = _clients.CreateClient(HttpClientName);
        var part = new byte[Math.Min(PartBytes, file.Length)];
        for (long from = 0; from < file.Length; from += part.Length)
        {
            var length = await file.ReadAtLeastAsync(part, (int)Math.Min(part.Length, file.Length - from), throwOnEndOfStream: true, cancellationToken);
            var result = await PutAsync(http, address, part.AsMemory(0, length), from, file.Length, cancellationToken);
            if (result != UploadResult.Done)
                return result;
        }

        return UploadResult.Done;
    }

    private async Task<UploadResult> PutAsync(
        HttpClient http, Uri address, ReadOnlyMemory<byte> part, long from, long total, CancellationToken cancellationToken)
    {
        var attempts = 0;
        var status = await _pipeline.ExecuteAsync(
            async stop =>
            {
                attempts++;
                return await TryPutAsync(http, address, part, from, total, stop);
            },
            cancellationToken);
        return status switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted => UploadResult.Done,
            // The part came in before, and the response got lost.
            HttpStatusCode.RequestedRangeNotSatisfiable when attempts > 1 => UploadResult.Done,
            HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => UploadResult.Expired,
            _ => UploadResult.Failed,
        };
    }

    private static ResiliencePipeline<HttpStatusCode?> Build(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpStatusCode?> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpStatusCode?>
            {
                ShouldHandle = new PredicateBuilder<HttpStatusCode?>().HandleResult(status => status
                    is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError),
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
            })
            .Build();

    /// <returns>Null where no answer came.</returns>
    private static async Task<HttpStatusCode?> TryPutAsync(
        HttpClient http, Uri address, ReadOnlyMemory<byte> part, long from, long total, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(part);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + part.Length - 1, total);
        try
        {
            using var answer = await http.PutAsync(address, content, cancellationToken);
            return answer.StatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or IOException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
