namespace Praatplaat.Bot.Telemetry;

/// <summary>Where metrics and traces go.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The standard name, of which the SDK makes the addresses for metrics and for traces.</summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Null or empty: nowhere.</summary>
    public string? OtlpEndpoint { get; set; }

    public bool IsOff => string.IsNullOrWhiteSpace(OtlpEndpoint);

    public bool IsAddress => Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary>The standard setting wins: a platform that runs a collector sets it.</summary>
    public static string? EndpointIn(IConfiguration configuration) =>
        configuration[StandardEndpoint] is { Length: > 0 } standard ? standard : configuration["Telemetry:OtlpEndpoint"];
}
