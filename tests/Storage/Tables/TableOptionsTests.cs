using System.Net;
using System.Net.Http.Headers;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>Tests what Azurite can't do: fail for a moment, not respond, or ask for a token.</summary>
public sealed class TableOptionsTests
{
    private static readonly TableEntity Row = new("p", "r");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_call_fails_after_three_retries(HttpStatusCode status)
    {
        var service = new RecordingHandler([.. Enumerable.Repeat(status, 9)]);
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => StubService.Table(service).TryAddAsync(Row, Token));
        Assert.Equal(((int)status, 4), (fault.Status, service.Requests.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotImplemented)]
    public async Task A_refusal_is_not_retried(HttpStatusCode status)
    {
        var service = new RecordingHandler([.. Enumerable.Repeat(status, 9)]);
        await Assert.ThrowsAsync<RequestFailedException>(() => StubService.Table(service).TryAddAsync(Row, Token));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_transaction_is_retried_with_the_same_body_and_a_signature()
    {
        var service = new RecordingHandler(HttpStatusCode.ServiceUnavailable, HttpStatusCode.Accepted) { Content = () => Answer(204, 204) };
        Assert.True(await StubService.Table(service).TrySubmitAsync(
            [
                new(TableTransactionActionType.Add, Row),
                new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "s") { ["Text"] = "é" }),
            ],
            Token));
        Assert.Equal(2, service.Requests.Count);
        Assert.Contains("\"RowKey\":\"s\"", service.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal(service.Requests[0].Body, service.Requests[1].Body);
        Assert.All(service.Requests, request => Assert.StartsWith(
            "SharedKeyLite devstoreaccount1:", request.Message.Headers.Authorization?.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(204, 204, 204)]
    public async Task A_transaction_fails_where_the_response_lacks_a_part_or_has_one_too_many(params int[] parts)
    {
        var service = new RecordingHandler(HttpStatusCode.Accepted) { Content = () => Answer(parts) };
        await Assert.ThrowsAsync<RequestFailedException>(() => StubService.Table(service).TrySubmitAsync(
            [new(TableTransactionActionType.Add, Row), new(TableTransactionActionType.Add, new TableEntity("p", "s"))], Token));
    }

    [Fact]
    public async Task A_call_without_a_response_fails_after_four_tries_with_a_TaskCanceledException_for_each()
    {
        var table = StubService.Table(new Silent(), change: options => options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(20));
        var fault = await Assert.ThrowsAsync<AggregateException>(() => table.FindAsync("p", "r", Token));
        Assert.Equal(4, fault.InnerExceptions.Count);
        Assert.All(fault.InnerExceptions, attempt => Assert.IsType<TaskCanceledException>(attempt));
    }

    [Fact]
    public void A_call_waits_ten_seconds_for_a_response() =>
        Assert.Equal(TimeSpan.FromSeconds(10), TableOptions.Create().Retry.NetworkTimeout);

    [Fact]
    public async Task One_token_for_storage_is_requested_and_sent_with_every_request()
    {
        var service = new RecordingHandler(HttpStatusCode.NoContent, HttpStatusCode.NoContent);
        var credential = new FixedToken("the-token", TimeProvider.System.GetUtcNow().AddHours(1));
        var table = StubService.Table(service, new("https://praat.table.core.windows.net/"), credential);
        await table.TryAddAsync(Row, Token);
        await table.TryAddAsync(new TableEntity("p", "s"), Token);

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.All(service.Requests, request => Assert.Equal("Bearer the-token", request.Message.Headers.Authorization?.ToString()));
        Assert.StartsWith(
            "https://praat.table.core.windows.net/sessions", service.Requests[0].Message.RequestUri?.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_token_is_not_sent_over_http()
    {
        var service = new RecordingHandler(HttpStatusCode.NoContent);
        var credential = new FixedToken("t", TimeProvider.System.GetUtcNow().AddHours(1));
        var table = StubService.Table(service, new("http://praat.example"), credential);
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.TryAddAsync(Row, Token));
        Assert.Empty(service.Requests);
    }

    /// <summary>The response to a transaction, as in the documentation: "Performing entity group transactions".</summary>
    private static StringContent Answer(params int[] statuses)
    {
        var parts = statuses.Select(status =>
            "--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + $"HTTP/1.1 {status} No Content\r\n\r\n\r\n");
        var content = new StringContent(
            "--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n"
            + $"{string.Concat(parts)}--changeset--\r\n--batch--\r\n");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batch");
        return content;
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("This wait can only be cancelled.");
        }
    }

    private sealed class FixedToken(string token, DateTimeOffset expires) : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new(token, expires);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
