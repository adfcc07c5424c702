using System.Net;
using System.Text;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Doubles;

/// <summary>Makes the exception for a call that Teams refused.</summary>
internal static class RefusedCall
{
    /// <param name="code">Of the error; null where the answer has no body.</param>
    /// <param name="retryAfter">In seconds.</param>
    public static ConnectorException Of(HttpMethod method, HttpStatusCode status, string? code = null, double? retryAfter = null)
    {
        using var response = new HttpResponseMessage(status);
        if (retryAfter is { } seconds)
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        var body = code is null ? "" : $$$"""{"error":{"code":"{{{code}}}"}}""";
        return ConnectorException.ErrorResponse(method, response, Encoding.UTF8.GetBytes(body), DateTimeOffset.UnixEpoch);
    }

    public static ConnectorException Of(HttpMethod method, int status, string? code = null, double? retryAfter = null) =>
        Of(method, (HttpStatusCode)status, code, retryAfter);
}
