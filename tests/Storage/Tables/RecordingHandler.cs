using System.Net;
using System.Net.Http.Headers;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>Stands in for the service: answers with the statuses in turn and keeps what it was sent.</summary>
internal sealed class RecordingHandler(params HttpStatusCode[] statuses) : HttpMessageHandler
{
    public List<(Uri? Address, HttpRequestHeaders Headers)> Requests { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request.RequestUri, request.Headers));
        return Task.FromResult(new HttpResponseMessage(statuses[Requests.Count - 1]));
    }
}
