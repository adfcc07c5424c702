using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Praatplaat.Storage.Tables;

/// <summary>How the bot calls the table service.</summary>
public static class TableOptions
{
    /// <summary>
    /// As the SDK's own one, but for the spans that <see cref="HttpClient"/> makes of its requests, with the address and so with the keys of
    /// rows: without a propagator it makes none.
    /// </summary>
    private static readonly HttpClientTransport Transport = new(new HttpClient(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Timeout.InfiniteTimeSpan });

    /// <param name="telemetry">Null where nobody listens.</param>
    public static TableClientOptions Create(TableTelemetry? telemetry = null)
    {
        var options = new TableClientOptions
        {
            Transport = Transport,
            // Both would tell addresses, which hold the keys of rows and so the ids of people. TableTelemetry tells what may be told.
            Diagnostics = { IsDistributedTracingEnabled = false, IsLoggingEnabled = false },
            // Three more tries in about a second and a half hide a blip; who pressed a button in Teams does not wait for more.
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = 3,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(2),
                NetworkTimeout = TimeSpan.FromSeconds(10),
            },
        };
        if (telemetry is not null)
            options.AddPolicy(telemetry, HttpPipelinePosition.PerRetry);
        return options;
    }
}
