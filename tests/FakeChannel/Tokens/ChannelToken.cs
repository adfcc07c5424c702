using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel.Tokens;

/// <summary>A token as Teams sends it, made by hand so that a test can break any part of it.</summary>
/// <remarks>The claims of a live token are these five and no more; note that <c>serviceurl</c> is in lower case.</remarks>
public sealed class ChannelToken
{
    public ChannelToken(string appId, Uri serviceUrl, ChannelKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = TimeProvider.System.GetUtcNow();
        Header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id, ["x5t"] = key.Id };
        Claims = new JsonObject
        {
            ["aud"] = appId,
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["iss"] = "https://api.botframework.com",
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["serviceurl"] = $"{serviceUrl}",
        };
        Sign = bytes => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    /// <summary>Of header and claims as they stand in the token.</summary>
    public Func<byte[], byte[]> Sign { get; set; }

    public override string ToString()
    {
        var signed = $"{Base64Url.Of(Header.ToJsonString())}.{Base64Url.Of(Claims.ToJsonString())}";
        return $"{signed}.{Base64Url.Of(Sign(Encoding.ASCII.GetBytes(signed)))}";
    }
}
