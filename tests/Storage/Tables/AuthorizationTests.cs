using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>What Azurite can't show: an account in the host name, a token, and a service that is down for a moment.</summary>
public sealed class AuthorizationTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    // The key is the text "key of the test".
    private const string ConnectionString = "DefaultEndpointsProtocol=https;AccountName=praat;AccountKey=a2V5IG9mIHRoZSB0ZXN0;EndpointSuffix=core.windows.net";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_signature_is_over_the_date_the_account_and_the_path()
    {
        var service = new RecordingHandler(HttpStatusCode.NoContent);
        await Table(service).DeleteEntityAsync("19:a", "b", cancellationToken: Token);

        var (address, headers) = Assert.Single(service.Requests);
        Assert.Equal("https://praat.table.core.windows.net/sessions(PartitionKey='19%3Aa',RowKey='b')", address?.AbsoluteUri);
        Assert.Equal(["Sun, 22 Nov 2026 08:00:00 GMT"], headers.GetValues("x-ms-date"));
        // printf "Sun, 22 Nov 2026 08:00:00 GMT\n/praat/sessions(PartitionKey='19%%3Aa',RowKey='b')" | openssl dgst -sha256 -hmac 'key of the test' -binary | base64
        Assert.Equal(["SharedKeyLite praat:Tgu9fYo0VdLbFZbZT4qGVDzpPLXXnugAmkJ4ZgPuwZU="], headers.GetValues("Authorization"));
        Assert.Equal(["*"], headers.GetValues("If-Match"));
    }

    [Fact]
    public async Task A_retry_is_dated_and_signed_anew()
    {
        var service = new RecordingHandler(HttpStatusCode.ServiceUnavailable, HttpStatusCode.NoContent);
        Assert.True(await Table(service).AddEntityAsync(new("p", "r"), Token));

        Assert.Equal(
            ["Sun, 22 Nov 2026 08:00:00 GMT", "Sun, 22 Nov 2026 08:00:01 GMT"],
            service.Requests.Select(request => Assert.Single(request.Headers.GetValues("x-ms-date"))));
        Assert.Equal(2, service.Requests.Select(request => Assert.Single(request.Headers.GetValues("Authorization"))).Distinct().Count());
    }

    [Fact]
    public async Task A_service_that_stays_down_is_a_fault_after_three_retries()
    {
        var service = new RecordingHandler([.. Enumerable.Repeat(HttpStatusCode.ServiceUnavailable, 9)]);
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => Table(service).AddEntityAsync(new("p", "r"), Token));
        Assert.Equal((503, 4), (fault.Status, service.Requests.Count));
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_once_and_sent_with_every_request()
    {
        var service = new RecordingHandler(HttpStatusCode.NoContent, HttpStatusCode.NoContent);
        var credential = new FixedToken("the-token", TimeProvider.System.GetUtcNow().AddHours(1));
        var table = new TableServiceClient(new("https://praat.table.core.windows.net/"), credential, Options(service)).GetTableClient("sessions");
        await table.AddEntityAsync(new("p", "r"), Token);
        await table.AddEntityAsync(new("p", "s"), Token);

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.All(service.Requests, request => Assert.Equal("Bearer the-token", request.Headers.Authorization?.ToString()));
        Assert.Equal("https://praat.table.core.windows.net/sessions", service.Requests[0].Address?.AbsoluteUri);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_token_is_not_sent_over_http()
    {
        var service = new RecordingHandler(HttpStatusCode.NoContent);
        var table = new TableServiceClient(new("http://praat.example"), new FixedToken("t", Start), Options(service)).GetTableClient("sessions");
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.AddEntityAsync(new("p", "r"), Token));
        Assert.Empty(service.Requests);
    }

    private static TableClient Table(RecordingHandler service) =>
        new TableServiceClient(ConnectionString, Options(service)).GetTableClient("sessions");

    private static TableClientOptions Options(RecordingHandler service) => new()
    {
        Transport = new HttpClientTransport(new HttpClient(service)),
        TimeProvider = new TickingClock(Start),
        Retry = { Delay = TimeSpan.FromMilliseconds(1) },
    };
}
