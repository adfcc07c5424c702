using System.Text;
using System.Text.Json;
using System.Xml;
using Azure;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// <c>{"odata.error":{"code":"…","message":{"lang":"…","value":"…"}}}</c>, or <c>&lt;error&gt;</c> in XML when a request
/// is refused at the door; both null when the body is something else, such as a proxy's page ("Status and error codes").
/// </summary>
internal readonly record struct TableError(string? Code, string? Message)
{
    /// <summary>Reads the first JSON value and leaves what follows: in a transaction that is a boundary.</summary>
    public static TableError Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.TrimStart("\r\n\t "u8) is [(byte)'<', ..] ? ReadXml(body) : ReadJson(body);
        }
        catch (Exception notAnError) when (notAnError is JsonException or XmlException)
        {
            return default;
        }
    }

    /// <summary>The message of the service ends with the id of the request and the time.</summary>
    public RequestFailedException AsFault(int status) =>
        new(status, $"The table service answered {status} {Code}. {Message}", Code, innerException: null);

    private static TableError ReadJson(ReadOnlySpan<byte> body)
    {
        var (code, message) = (default(string), default(string));
        var json = new Utf8JsonReader(body);
        while (json.Read() && !(json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == 0))
        {
            if (json.TokenType != JsonTokenType.PropertyName)
                continue;
            if (json.ValueTextEquals("code"u8) && json.Read())
                code = json.GetString();
            else if (json.ValueTextEquals("value"u8) && json.Read())
                message = json.GetString();
        }

        return new(code, message);
    }

    private static TableError ReadXml(ReadOnlySpan<byte> body)
    {
        var (code, message) = (default(string), default(string));
        using var xml = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(body)));
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Code" or "code" })
                code = xml.ReadElementContentAsString();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "Message" or "message" })
                message = xml.ReadElementContentAsString();
            else
                xml.Read();
        }

        return new(code, message);
    }
}
