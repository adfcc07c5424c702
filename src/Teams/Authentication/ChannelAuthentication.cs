using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Authentication;

/// <summary>Who may bring an activity. Before it is read: somebody with a token of Teams for this bot. After: only what that token vouches for, from a tenant and a host that were let in.</summary>
internal sealed class ChannelAuthentication(IOptions<TeamsOptions> options, ChannelTokenValidator tokens, ServiceHosts hosts, ILogger<ChannelAuthentication> log)
{
    private readonly HashSet<string> _tenants = new(options.Value.Tenants, StringComparer.OrdinalIgnoreCase);
    private readonly bool _anonymous = options.Value.IsAnonymous;

    /// <returns>The status to refuse with; or who it is, which is nobody where the bot is anonymous.</returns>
    public async Task<(int? Refusal, ChannelIdentity? Identity)> AuthenticateAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (_anonymous)
            return (null, null);
        try
        {
            var check = await tokens.CheckAsync(authorization, cancellationToken);
            if (check.Refusal is not { } refusal)
                return (null, check.Identity);
            log.TokenRefused(refusal);
            return (StatusCodes.Status401Unauthorized, null);
        }
        catch (KeysUnavailableException missing)
        {
            // Teams delivers again after a 503, and after a 401 it does not.
            log.KeysUnavailable(missing.InnerException!);
            return (StatusCodes.Status503ServiceUnavailable, null);
        }
    }

    /// <param name="identity">Of <see cref="AuthenticateAsync"/>.</param>
    /// <returns>The status to refuse with; null to let it in.</returns>
    public int? RefusalOf(Activity activity, ChannelIdentity? identity)
    {
        if (FaultOf(activity, identity) is not { } fault)
            return null;
        log.ActivityRefused(fault, activity.Id);
        // Somebody who tries the bot at home has no token to lack.
        return _anonymous ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
    }

    private string? FaultOf(Activity activity, ChannelIdentity? identity)
    {
        if (_anonymous)
            return ServiceUrl.TryParse(activity.ServiceUrl, out var local) && !hosts.Allows(local) ? "without Teams:AppId its serviceUrl has to be on this machine" : null;
        if (identity!.FaultOf(activity) is { } fault)
            return fault;
        if (!ServiceUrl.TryParse(activity.ServiceUrl, out var url) || !hosts.Allows(url))
            return "its serviceUrl is not a host of Teams; see Teams:Cloud and Teams:ServiceHosts";
        return IsFromTenant(activity) ? null : "its tenant is not let in; see Teams:AllowedTenants";
    }

    /// <summary>A channel token names no tenant, so an app that others install has to look at the activity itself, wherever it names one.</summary>
    private bool IsFromTenant(Activity activity)
    {
        string?[] named = [activity.TeamsData()?.Tenant?.Id, activity.Conversation?.TenantId];
        return named.Any(tenant => tenant is not null) && named.All(tenant => tenant is null || _tenants.Contains(tenant));
    }
}
