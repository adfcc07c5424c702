using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Authentication;

/// <summary>
/// Decides who may deliver an activity. Before the activity is read, the sender must show a token of Teams for this bot. After that, the
/// activity must be one that the token vouches for, from a tenant and a host that are allowed.
/// </summary>
internal sealed partial class ChannelAuthentication(
    IOptions<TeamsOptions> options,
    ChannelTokenValidator tokens,
    ServiceHosts hosts,
    RefusedRequests refused,
    TimeProvider time,
    ILogger<ChannelAuthentication> log)
{
    /// <summary>Between two lines that say that there are no keys.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _tenants = new(options.Value.Tenants, StringComparer.OrdinalIgnoreCase);
    private readonly bool _anonymous = options.Value.IsAnonymous;
    private long _toldUntil;

    /// <returns>The status to refuse the request with, or the identity of the sender. Both are null where the bot is anonymous.</returns>
    public async Task<(int? Refusal, ChannelIdentity? Identity)> AuthenticateAsync(
        StringValues authorization, CancellationToken cancellationToken)
    {
        if (_anonymous)
            return (null, null);
        try
        {
            var check = await tokens.CheckAsync(authorization, cancellationToken);
            if (check.Refusal is not { } refusal)
                return (null, check.Identity);
            refused.Add(RefusedRequest.Token(refusal.Reason, refusal.Issuer, refusal.Audience, refusal.KeyId));
            return (StatusCodes.Status401Unauthorized, null);
        }
        catch (KeysUnavailableException missing)
        {
            // Teams delivers an activity again after a 503, but not after a 401.
            if (IsTimeToTell())
                KeysUnavailable(log, missing.InnerException!);
            return (StatusCodes.Status503ServiceUnavailable, null);
        }
    }

    /// <param name="identity">What <see cref="AuthenticateAsync"/> returned.</param>
    /// <returns>The status to refuse the activity with; null to let it in.</returns>
    public int? RefusalOf(Activity activity, ChannelIdentity? identity)
    {
        if (ReasonToRefuse(activity, identity) is not { } reason)
            return null;
        // Somebody who tries the bot on their own machine has no token that could be wrong.
        var status = _anonymous ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
        refused.Add(RefusedRequest.NotAdmitted(status, reason, activity.Id));
        return status;
    }

    /// <summary>Every token that comes meanwhile can't be checked either.</summary>
    private bool IsTimeToTell()
    {
        var (now, until) = (time.GetUtcNow().UtcTicks, Volatile.Read(ref _toldUntil));
        return now >= until && Interlocked.CompareExchange(ref _toldUntil, now + Silence.Ticks, until) == until;
    }

    private string? ReasonToRefuse(Activity activity, ChannelIdentity? identity)
    {
        var isUrl = ServiceUrl.TryParse(activity.ServiceUrl, out var url);
        if (_anonymous)
            return isUrl && !hosts.Allows(url!) ? "without Teams:AppId its serviceUrl has to be on this machine" : null;
        if (identity!.ReasonToRefuse(activity) is { } reason)
            return reason;
        if (!isUrl || !hosts.Allows(url!))
            return "its serviceUrl is not a host of Teams; see Teams:Cloud and Teams:ServiceHosts";
        return IsFromAllowedTenant(activity) ? null : "its tenant is not let in; see Teams:AllowedTenants";
    }

    /// <summary>
    /// A channel token names no tenant, so the bot checks every tenant that the activity itself names: other tenants can install the app.
    /// </summary>
    private bool IsFromAllowedTenant(Activity activity)
    {
        string?[] named = [activity.TeamsData()?.Tenant?.Id, activity.Conversation?.TenantId];
        return named.Any(tenant => tenant is not null) && named.All(tenant => tenant is null || _tenants.Contains(tenant));
    }

    [LoggerMessage(22, LogLevel.Error, "No token can be checked: the keys of Teams could not be fetched. See Teams:Cloud, and whether this host may reach it")]
    private static partial void KeysUnavailable(ILogger log, Exception cause);
}

/// <summary>What a checked token vouches for: activities of the endorsed channels, which are answered at this address.</summary>
internal sealed record ChannelIdentity(string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>The claim is in lower case. Spelt <c>serviceUrl</c>, it would be missing from every token of Teams.</summary>
    private const string ServiceUrlClaim = "serviceurl";

    public static ChannelIdentity Of(JsonWebToken token, JsonWebKey key) => new(
        token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) ? serviceUrl : null,
        key.AdditionalData.TryGetValue("endorsements", out var endorsements) ? TextsIn(endorsements) : []);

    /// <returns>Why the sender of the token may not deliver this activity; null when it may.</returns>
    public string? ReasonToRefuse(Activity activity) => this switch
    {
        _ when activity.ChannelId != Channels.Msteams => "the channel is not Teams",
        _ when !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal) => "the key is not endorsed for the channel",
        { ServiceUrl: null or "" } => "the token has no serviceurl",
        _ when string.IsNullOrEmpty(activity.ServiceUrl) => "the activity has no serviceUrl",
        _ => WithoutSlash(ServiceUrl).Equals(WithoutSlash(activity.ServiceUrl), StringComparison.OrdinalIgnoreCase)
            ? null
            : "serviceurl is not that of the activity",
    };

    /// <summary>The claim and the activity may differ in one slash at the end and in nothing else.</summary>
    private static ReadOnlySpan<char> WithoutSlash(string url) => url.EndsWith('/') ? url.AsSpan(..^1) : url;

    private static IReadOnlyList<string> TextsIn(object list) => list is JsonElement { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)]
        : [];
}
