using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Praatplaat.Teams.Authentication;

/// <summary>What a checked token vouches for: activities of these channels, to be answered at this address.</summary>
internal sealed record ChannelIdentity(string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>In lower case: with <c>serviceUrl</c> every token of Teams would be refused.</summary>
    private const string ServiceUrlClaim = "serviceurl";

    public static ChannelIdentity Of(JsonWebToken token, JsonWebKey key) => new(
        token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) ? serviceUrl : null,
        key.AdditionalData.TryGetValue("endorsements", out var endorsements) ? Texts(endorsements) : []);

    /// <summary>Whether the activity is one that the sender of the token may bring.</summary>
    /// <returns>Null when it is.</returns>
    public string? FaultOf(Activity activity) => this switch
    {
        _ when activity.ChannelId != Channels.Msteams => "the channel is not Teams",
        _ when !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal) => "the key is not endorsed for the channel",
        { ServiceUrl: null or "" } => "the token has no serviceurl",
        _ when string.IsNullOrEmpty(activity.ServiceUrl) => "the activity has no serviceUrl",
        _ => Bare(ServiceUrl).Equals(Bare(activity.ServiceUrl), StringComparison.OrdinalIgnoreCase) ? null : "serviceurl is not that of the activity",
    };

    /// <summary>But for one slash at the end the two are the same text.</summary>
    private static ReadOnlySpan<char> Bare(string url) => url.EndsWith('/') ? url.AsSpan(..^1) : url;

    private static IReadOnlyList<string> Texts(object list) => list is JsonElement { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)]
        : [];
}
