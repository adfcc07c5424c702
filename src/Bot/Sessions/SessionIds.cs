using System.Security.Cryptography;
using System.Text;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Makes the id of a session.</summary>
internal static class SessionIds
{
    /// <summary>
    /// From the message that asked for it: Teams delivers again what was not answered in time, and that is not to become a
    /// second session. Knowing an id gives no right to anything.
    /// </summary>
    /// <param name="tenant">Ids of conversations and messages say nothing across tenants.</param>
    public static SessionId For(TenantId tenant, string conversationId, string? activityId)
    {
        var name = activityId is { Length: > 0 } ? $"{tenant}\n{conversationId}\n{activityId}" : RandomNumberGenerator.GetHexString(32);
        return new SessionId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32]);
    }
}
