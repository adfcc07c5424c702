using System.Collections.Concurrent;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.RateLimits;

/// <summary>How long Teams wants to hear nothing, of a conversation or of a whole tenant.</summary>
internal sealed class Pauses(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string? Tenant, string? Conversation), TimeSpan> ends = new();
    private readonly long beginning = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(beginning);

    /// <summary>Of two pauses the longer counts.</summary>
    /// <param name="conversation">Null for all of the tenant's.</param>
    public void Begin(string? tenant, string? conversation, TimeSpan length)
    {
        // What nobody asks for again would stay for ever.
        foreach (var over in ends.Where(pause => pause.Value <= Now))
            ends.TryRemove(over);
        ends.AddOrUpdate((tenant, conversation), Now + length, (_, end) => end > Now + length ? end : Now + length);
    }

    /// <summary>Zero or less where there is none.</summary>
    public TimeSpan Left(LimitedCall call)
    {
        if (ends.IsEmpty)
            return TimeSpan.Zero;
        var ofConversation = ends.GetValueOrDefault((call.Line.TenantId, call.Conversation));
        var ofTenant = ends.GetValueOrDefault((call.Line.TenantId, null));
        return (ofConversation > ofTenant ? ofConversation : ofTenant) - Now;
    }
}
