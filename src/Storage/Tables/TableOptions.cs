using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Praatplaat.Storage.Tables;

/// <summary>The client options with which the bot calls the table service.</summary>
public static class TableOptions
{
    /// <summary>
    /// The same as the SDK's own transport, but without the spans of <see cref="HttpClient"/>: they contain the address, and so the keys of
    /// rows. Without a propagator it creates none.
    /// </summary>
    private static readonly HttpClientTransport Transport = new(new HttpClient(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Timeout.InfiniteTimeSpan });

    /// <param name="telemetry">Measures every request; null to measure nothing.</param>
    public static TableClientOptions Create(TableTelemetry? telemetry = null)
    {
        var options = new TableClientOptions
        {
            Transport = Transport,
            // Both would record addresses, which contain the keys of rows and so the ids of people. TableTelemetry takes their place.
            Diagnostics = { IsDistributedTracingEnabled = false, IsLoggingEnabled = false },
            // Three retries within about a second and a half hide a hiccup. Somebody who pressed a button in Teams won't wait longer.
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
