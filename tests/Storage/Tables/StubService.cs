using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>Creates clients with the options of the bot, on a handler in place of the service. Retries come at once.</summary>
internal static class StubService
{
    public static TableClient Table(HttpMessageHandler service, TableTelemetry? telemetry = null, Action<TableClientOptions>? change = null)
    {
        var options = Options(service, telemetry);
        change?.Invoke(options);
        return new TableServiceClient("UseDevelopmentStorage=true", options).GetTableClient("sessions");
    }

    public static TableClient Table(HttpMessageHandler service, Uri endpoint, TokenCredential credential) =>
        new TableServiceClient(endpoint, credential, Options(service)).GetTableClient("sessions");

    private static TableClientOptions Options(HttpMessageHandler service, TableTelemetry? telemetry = null)
    {
        var options = TableOptions.Create(telemetry);
        options.Transport = new HttpClientTransport(new HttpClient(service));
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return options;
    }
}

/// <summary>Takes the place of the service: answers with the statuses in turn, and records the requests.</summary>
internal sealed class RecordingHandler(params HttpStatusCode[] statuses) : HttpMessageHandler
{
    public List<(HttpRequestMessage Message, string Body)> Requests { get; } = [];

    /// <summary>Creates the content of each response; null for responses without one.</summary>
    public Func<HttpContent>? Content { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(statuses[Requests.Count - 1]) { Content = Content?.Invoke() };
    }
}
