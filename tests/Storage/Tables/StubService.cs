using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>Clients of the bot's own options on a service that is a handler, and that is asked again at once.</summary>
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
