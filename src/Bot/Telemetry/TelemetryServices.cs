namespace Praatplaat.Bot.Telemetry;

internal static class TelemetryServices
{
    /// <summary>Register it before what works at the start, so that its calls are measured too.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>()
            .Configure(options => options.OtlpEndpoint = TelemetryOptions.EndpointIn(configuration))
            .Validate(
                options => options.IsOff || options.IsAddress,
                "OTEL_EXPORTER_OTLP_ENDPOINT, or Telemetry:OtlpEndpoint, must be an http or https address, such as http://localhost:4317.")
            .ValidateOnStart();
        return string.IsNullOrWhiteSpace(TelemetryOptions.EndpointIn(configuration)) ? services : services.AddHostedService<OtlpExport>();
    }
}
