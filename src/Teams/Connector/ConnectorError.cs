using System.Text.Json;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Teams.Connector;

/// <summary>The codes in the body of a failed call: <c>{error:{code,message,innerHttpError}}</c>.</summary>
/// <remarks>Source: Bot Connector REST API, "ErrorResponse object". Where the sub code stands differs: in the error, in the inner error, or in a message that is JSON itself.</remarks>
internal readonly record struct ConnectorError(string? Code, string? SubCode)
{
    /// <summary>Longer than any code, so that a text in its place is not logged as one.</summary>
    private const int MaxLength = 64;

    public static ConnectorError Read(ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { } root || root.Member("error") is not { } error)
            return default;

        var inner = error.Member("innerHttpError")?.Member("body");
        var message = error.TextOf("message") is { } text && text.StartsWith('{') ? Parse(System.Text.Encoding.UTF8.GetBytes(text)) : null;
        var subCode = error.TextOf("subCode") ?? inner?.TextOf("subCode") ?? message?.TextOf("subCode");
        return new(Short(error.TextOf("code")), Short(subCode));
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Gateways on the way answer in HTML or not at all.
            return null;
        }
    }

    private static string? Short(string? code) => code is { Length: <= MaxLength } ? code : null;
}
