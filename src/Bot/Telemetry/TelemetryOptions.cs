using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Telemetry;

/// <summary>The settings that say where metrics and spans go. Each has a standard name, which wins: platforms set it.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The standard setting, under which the exporter reads the address.</summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string StandardConnection = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>A collector. Null or empty: none.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Of Application Insights, as the portal shows it. Null or empty: not there.</summary>
    [DataType(DataType.Password)]
    public string? ConnectionString { get; set; }

    public bool HasCollector => !string.IsNullOrWhiteSpace(OtlpEndpoint);

    public bool HasInsights => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>Whether Application Insights is reached by https.</summary>
    public bool IsSafe => IngestionEndpoint?.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// Where Application Insights takes what is written. Null where the connection string does not say so: then the exporter would send to an
    /// address outside Europe.
    /// </summary>
    public Uri? IngestionEndpoint
    {
        get
        {
            try
            {
                var parts = new DbConnectionStringBuilder { ConnectionString = ConnectionString };
                return parts.TryGetValue("InstrumentationKey", out var key) && Guid.TryParse($"{key}", out _)
                    && parts.TryGetValue("IngestionEndpoint", out var endpoint)
                    ? AddressOf($"{endpoint}")
                    : null;
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
    }

    public static TelemetryOptions In(IConfiguration configuration) => new()
    {
        OtlpEndpoint = First(configuration, StandardEndpoint, "Telemetry:OtlpEndpoint"),
        ConnectionString = First(configuration, StandardConnection, "Telemetry:ConnectionString"),
    };

    /// <returns>Null for what is no http or https address.</returns>
    public static Uri? AddressOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : null;

    private static string? First(IConfiguration configuration, string standard, string own) =>
        configuration[standard] is { Length: > 0 } value ? value : configuration[own];
}

internal sealed class TelemetryValidation : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        if (options.HasCollector && TelemetryOptions.AddressOf(options.OtlpEndpoint) is null)
        {
            return ValidateOptionsResult.Fail(
                "OTEL_EXPORTER_OTLP_ENDPOINT, or Telemetry:OtlpEndpoint, must be an http or https address, such as http://localhost:4317.");
        }

        return options.HasInsights && options.IngestionEndpoint is null
            ? ValidateOptionsResult.Fail(
                "APPLICATIONINSIGHTS_CONNECTION_STRING, or Telemetry:ConnectionString, is not the connection string of Application Insights, "
                + "or was cut off. Set InstrumentationKey=…;IngestionEndpoint=https://… as the portal shows it under Overview.")
            : ValidateOptionsResult.Success;
    }
}
