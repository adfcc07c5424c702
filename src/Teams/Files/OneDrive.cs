using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
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
public sealed class OneDrive(IHttpClientFactory clients, IOptions<TeamsOptions> options, IHostEnvironment environment, TimeProvider time)
{
    internal const string HttpClientName = "OneDrive";

    /// <summary>320 KiB times 32.</summary>
    private const int PartBytes = 32 * 320 * 1024;

    private const int Tries = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <param name="file">Of a known length, to be read from its beginning.</param>
    public async Task<UploadResult> UploadAsync(Uri address, Stream file, CancellationToken cancellationToken)
    {
        if (!Allows(address))
            return UploadResult.Refused;
        using var http = clients.CreateClient(HttpClientName);
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
        for (var attempt = 1; ; attempt++)
        {
            var status = await TryPutAsync(http, address, part, from, total, cancellationToken);
            switch (status)
            {
                case HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted:
                    return UploadResult.Done;
                // Each part that came in before is answered so: a response got lost.
                case HttpStatusCode.RequestedRangeNotSatisfiable when attempt > 1:
                    return UploadResult.Done;
                case HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    return UploadResult.Expired;
                case null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError
                    when attempt < Tries:
                    await Task.Delay(FirstWait * (1 << (attempt - 1)), time, cancellationToken);
                    break;
                default:
                    return UploadResult.Failed;
            }
        }
    }

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

    /// <summary>OneDrive of a work account is on SharePoint, under a name of the tenant's own.</summary>
    private bool Allows(Uri address) =>
        (ServiceUrl.IsLoopback(address) && (options.Value.IsAnonymous || environment.IsDevelopment()))
        || (address is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
            && System.Text.Ascii.IsValid(address.Host)
            && (address.Host.EndsWith(".sharepoint.com", StringComparison.OrdinalIgnoreCase)
                || address.Host.EndsWith(".sharepoint.cn", StringComparison.OrdinalIgnoreCase)));
}
