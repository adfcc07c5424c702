using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>Every rule of the door, with ways to break it. Each is named by what is wrong.</summary>
internal static class Rules
{
    private const string Evil = "https://evil.example/";

    private static readonly Dictionary<string, Action<Attack>> Broken = new()
    {
        // The header.
        ["no header"] = attack => attack.Headers = _ => [],
        ["an empty header"] = attack => attack.Headers = _ => [""],
        ["another scheme"] = attack => attack.Headers = token => [$"Basic {token}"],
        ["a token without a scheme"] = attack => attack.Headers = token => [token],
        ["a scheme without a token"] = attack => attack.Headers = _ => ["Bearer"],
        ["three parts"] = attack => attack.Headers = token => [$"Bearer {token} {token}"],
        ["two headers"] = attack => attack.Headers = token => [$"Bearer {token}", $"Bearer {token}"],
        ["two tokens in a header"] = attack => attack.Headers = token => [$"Bearer {token}, Bearer {token}"],

        // The form of the token.
        ["two parts of a token"] = attack => attack.Rewrite = token => token[..token.LastIndexOf('.')],
        ["five parts, as if encrypted"] = attack => attack.Rewrite = token => $"{token}.AAAA.AAAA",
        ["no JSON in the header"] = attack =>
            attack.Rewrite = token => "bm90IGpzb24" + token[token.IndexOf('.', StringComparison.Ordinal)..],
        ["no JSON in the claims"] = attack =>
            attack.Rewrite = token => token.Split('.') is [var header, _, var signature] ? $"{header}.bm90IGpzb24.{signature}" : token,
        ["no base64"] = attack => attack.Rewrite = token => "%%%" + token[3..],
        ["a token of 9 KB"] = attack => attack.Token.Claims["padding"] = new string('x', 6_600),

        // The algorithm.
        ["alg none"] = attack => Unsigned(attack, "none"),
        ["alg nOnE"] = attack => Unsigned(attack, "nOnE"),
        ["alg missing"] = attack => attack.Token.Header.Remove("alg"),
        ["HS256 with the public key as it is written down"] = attack =>
            Hmac(attack, Encoding.ASCII.GetBytes(ChannelKey.Teams.Rsa.ExportSubjectPublicKeyInfoPem())),
        ["HS256 with the public key's bytes"] = attack => Hmac(attack, ChannelKey.Teams.Rsa.ExportSubjectPublicKeyInfo()),
        ["HS256 with the modulus"] = attack => Hmac(attack, ChannelKey.Teams.Rsa.ExportParameters(false).Modulus!),
        ["RS384"] = attack =>
            Signed(attack, "RS384", bytes => ChannelKey.Teams.Rsa.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
        ["RS512"] = attack =>
            Signed(attack, "RS512", bytes => ChannelKey.Teams.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["PS256"] = attack =>
            Signed(attack, "PS256", bytes => ChannelKey.Teams.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),

        // The signature and the key.
        ["no signature"] = attack => attack.Token.Sign = _ => [],
        ["a signature of zeros"] = attack => attack.Token.Sign = _ => new byte[256],
        ["another's signature under the same key id"] = attack => attack.Token.Sign = Sign(ChannelKey.Stranger),
        ["claims changed after signing"] = attack => attack.Rewrite = Tamper,
        ["a key that nobody has"] = attack => attack.Token.Header["kid"] = ChannelKey.Stranger.Id,
        ["no key id"] = attack => attack.Token.Header.Remove("kid"),
        ["an empty key id"] = attack => attack.Token.Header["kid"] = "",
        ["a key id with path characters"] = attack => attack.Token.Header["kid"] = "../../keys/key-1",
        ["a key id that forges a line of the log"] = attack => attack.Token.Header["kid"] = "key-7\r\ninfo: all is well",
        ["a key id of another type"] = attack => attack.Token.Header["kid"] = 1,
        ["a key of its own in the header"] = attack => OwnKey(attack, "jwk", ChannelKey.Stranger.ToJson()),
        ["an address of keys in the header"] = attack => OwnKey(attack, "jku", Evil + "keys"),
        ["a certificate in the header"] = attack => OwnKey(attack, "x5c", new JsonArray("AAAA")),
        ["a key that is endorsed for nothing"] = attack => By(attack, SampleKeys.NotEndorsed),
        ["a key without endorsements"] = attack => By(attack, SampleKeys.WithoutEndorsements),
        ["a key that is endorsed for another channel"] = attack => By(attack, SampleKeys.ForDirectLine),
        ["a key that is endorsed for almost this channel"] = attack => By(attack, SampleKeys.ForAlmostTeams),

        // Issuer and audience.
        ["the issuer of another cloud"] = attack => attack.Token.Claims["iss"] = "https://api.botframework.us",
        ["an issuer with a slash"] = attack => attack.Token.Claims["iss"] = "https://api.botframework.com/",
        ["an issuer in capitals"] = attack => attack.Token.Claims["iss"] = "HTTPS://API.BOTFRAMEWORK.COM",
        ["Entra as the issuer"] = attack => attack.Token.Claims["iss"] = $"https://sts.windows.net/{Registration.TenantId}/",
        ["no issuer"] = attack => attack.Token.Claims.Remove("iss"),
        ["another bot as audience"] = attack => attack.Token.Claims["aud"] = "cccccccc-0000-4000-8000-000000000003",
        ["the audience as an address"] = attack => attack.Token.Claims["aud"] = $"api://{Registration.AppId}",
        ["two audiences"] = attack =>
            attack.Token.Claims["aud"] = new JsonArray(Registration.AppId, "cccccccc-0000-4000-8000-000000000003"),
        ["no audience"] = attack => attack.Token.Claims.Remove("aud"),
        ["an empty audience"] = attack => attack.Token.Claims["aud"] = "",

        // Its time.
        ["expired six minutes ago"] = attack =>
            (attack.Token.Claims["nbf"], attack.Token.Claims["exp"]) = (In(minutes: -66), In(minutes: -6)),
        ["valid from six minutes on"] = attack => attack.Token.Claims["nbf"] = In(minutes: 6),
        ["no expiry"] = attack => attack.Token.Claims.Remove("exp"),
        ["an expiry that is no number"] = attack => attack.Token.Claims["exp"] = "tomorrow",
        ["an expiry before it begins"] = attack =>
            (attack.Token.Claims["nbf"], attack.Token.Claims["exp"]) = (In(minutes: 4), In(minutes: 1)),

        // The claim and the activity.
        ["serviceUrl with a capital in the claim"] = attack => Rename(attack, "serviceurl", "serviceUrl"),
        ["no serviceurl"] = attack => attack.Token.Claims.Remove("serviceurl"),
        ["an empty serviceurl"] = attack => attack.Token.Claims["serviceurl"] = "",
        ["serviceurl as a list"] = attack => attack.Token.Claims["serviceurl"] = new JsonArray((string)attack.Token.Claims["serviceurl"]!),
        ["a serviceurl of another"] = attack => attack.Token.Claims["serviceurl"] = Evil,
        ["a serviceurl with another path"] = attack => attack.Token.Claims["serviceurl"] = attack.Token.Claims["serviceurl"] + "other/",
        ["a serviceurl with two slashes more"] = attack => attack.Token.Claims["serviceurl"] = attack.Token.Claims["serviceurl"] + "//",
        ["no serviceUrl in the activity"] = attack => attack.Activity.Remove("serviceUrl"),
        ["no serviceUrl in the activity nor in the token"] = attack => Drop(attack),
        ["a serviceUrl that is not Teams', in token and activity"] = attack => Both(attack, Evil),
        ["a serviceUrl in the part of the name that everybody can have"] = attack =>
            Both(attack, "https://smba-evil.trafficmanager.net/emea/"),
        ["a serviceUrl by http"] = attack => Both(attack, "http://smba.trafficmanager.net/emea/"),
        ["another channel"] = attack => attack.Activity["channelId"] = "directline",
        ["no channel"] = attack => attack.Activity.Remove("channelId"),
        ["a channel in capitals"] = attack => attack.Activity["channelId"] = "MSTEAMS",
        ["another tenant"] = attack => Tenant(attack, "dddddddd-0000-4000-8000-000000000004", "dddddddd-0000-4000-8000-000000000004"),
        ["another tenant in one of two places"] = attack => Tenant(attack, Registration.TenantId, "dddddddd-0000-4000-8000-000000000004"),
        ["no tenant"] = attack => Tenant(attack, null, null),
    };

    public static IEnumerable<string> Names => Broken.Keys;

    public static void Break(Attack attack, string rule) => Broken[rule](attack);

    private static long In(int minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    private static Func<byte[], byte[]> Sign(ChannelKey key) =>
        bytes => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static void Unsigned(Attack attack, string algorithm) => Signed(attack, algorithm, _ => []);

    private static void Hmac(Attack attack, byte[] secret) => Signed(attack, "HS256", bytes => HMACSHA256.HashData(secret, bytes));

    private static void Signed(Attack attack, string algorithm, Func<byte[], byte[]> sign)
    {
        attack.Token.Header["alg"] = algorithm;
        attack.Token.Sign = sign;
    }

    private static void By(Attack attack, ChannelKey key)
    {
        attack.Token.Header["kid"] = key.Id;
        attack.Token.Sign = Sign(key);
    }

    private static void OwnKey(Attack attack, string header, JsonNode value)
    {
        attack.Token.Header[header] = value;
        attack.Token.Sign = Sign(ChannelKey.Stranger);
    }

    private static void Rename(Attack attack, string from, string to)
    {
        var value = attack.Token.Claims[from]?.DeepClone();
        attack.Token.Claims.Remove(from);
        attack.Token.Claims[to] = value;
    }

    private static void Drop(Attack attack)
    {
        attack.Token.Claims.Remove("serviceurl");
        attack.Activity.Remove("serviceUrl");
    }

    private static void Both(Attack attack, string serviceUrl)
    {
        attack.Token.Claims["serviceurl"] = serviceUrl;
        attack.Activity["serviceUrl"] = serviceUrl;
    }

    private static void Tenant(Attack attack, string? ofConversation, string? ofChannelData)
    {
        attack.Activity["conversation"]!["tenantId"] = ofConversation;
        attack.Activity["channelData"]!["tenant"] = ofChannelData is null ? null : new JsonObject { ["id"] = ofChannelData };
    }

    /// <summary>Longer claims under the old signature.</summary>
    private static string Tamper(string token)
    {
        if (token.Split('.') is not [var header, var claims, .. var rest])
            return token;
        var json = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(claims))!.AsObject();
        json["exp"] = In(minutes: 600);
        return string.Join(
            '.', [header, System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString())), .. rest]);
    }
}
