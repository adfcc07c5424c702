using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel.Tokens;

/// <summary>A key with which a channel signs, and for which channels it may.</summary>
/// <param name="Endorsements">Null leaves the member out.</param>
public sealed record ChannelKey(string Id, RSA Rsa, IReadOnlyList<string>? Endorsements)
{
    /// <summary>Making a key takes long: tests share these.</summary>
    private static readonly RSA[] Made = [RSA.Create(2048), RSA.Create(2048), RSA.Create(2048)];

    /// <summary>As Teams' own: endorsed for Teams among other channels.</summary>
    public static ChannelKey Teams { get; } = new("key-1", Made[0], ["webchat", "msteams", "directline"]);

    /// <summary>The one that comes after it.</summary>
    public static ChannelKey NextTeams { get; } = new("key-2", Made[1], ["msteams"]);

    /// <summary>Somebody's own, which no server of keys names.</summary>
    public static ChannelKey Stranger { get; } = new("key-9", Made[2], ["msteams"]);

    public JsonObject ToJson()
    {
        var key = Rsa.ExportParameters(false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.Of(key.Modulus!),
            ["e"] = Base64Url.Of(key.Exponent!),
        };
        if (Endorsements is not null)
            json["endorsements"] = new JsonArray([.. Endorsements.Select(channel => JsonValue.Create(channel))]);
        return json;
    }
}
