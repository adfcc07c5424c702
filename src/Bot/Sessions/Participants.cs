using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Praatplaat.Sessions;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Sessions;

/// <summary>Who of those that Teams lists can have a part in a session.</summary>
/// <remarks>
/// Of a shared channel Teams lists people of other organisations as well, under their own tenant. Where that tenant is not let in they are
/// left out: they can't answer, and the bot can't write to them. Source: Teams, "Apps for shared and private channels: distinguish between
/// users and roles", and "test your app across channels: shared channel (external tenant)".
/// </remarks>
internal sealed class ParticipantFilter(IOptions<TeamsOptions> options)
{
    private readonly HashSet<string> _tenants = new(options.Value.Tenants, StringComparer.OrdinalIgnoreCase);

    /// <summary>Elsewhere a guest is somebody of the session's own tenant, whatever Teams says of the tenant.</summary>
    public bool Include(Session session, TeamsChannelAccount account) =>
        session.Location.Kind != ChannelKind.Shared
        || account.TenantId is not { Length: > 0 } tenant
        || string.Equals(tenant, session.Location.Tenant.Value, StringComparison.OrdinalIgnoreCase)
        || _tenants.Contains(tenant);
}
