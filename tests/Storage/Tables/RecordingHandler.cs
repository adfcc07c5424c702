using System.Net;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>Stands in for the service: answers with the statuses in turn and keeps what it was sent.</summary>
internal sealed class RecordingHandler(params HttpStatusCode[] statuses) : HttpMessageHandler
{
    public List<(HttpRequestMessage Message, string Body)> Requests { get; } = [];

    /// <summary>Of each answer.</summary>
    public Func<HttpContent>? Content { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(statuses[Requests.Count - 1]) { Content = Content?.Invoke() };
    }
}
