using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>Claims a channel for a session that is about to start or to be resumed, so that one session runs there.</summary>
internal sealed class ChannelClaim(ChannelStore channels, SessionStore sessions, TimeProvider time)
{
    /// <summary>Much longer than a press takes from claiming the channel to having started.</summary>
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(1);

    /// <returns>The session that has the channel; null where it now belongs to this one.</returns>
    public async Task<Session?> TakeAsync(Session session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        while (!await channels.TryTakeAsync(session, now, cancellationToken))
        {
            if (await channels.FindHolderAsync(session.Location.Tenant, session.Location.Channel, cancellationToken) is not { } holder)
                continue;
            if (holder.Session != session.Id
                && await sessions.LoadAsync(holder.Session, cancellationToken) is { Session: var other }
                && HasClaim(other, holder.Since, now))
                return other;
            if (await channels.TryTakeOverAsync(session, holder, now, cancellationToken))
                return null;
        }

        return null;
    }

    /// <summary>
    /// A holder in set-up is about to start, and one that claimed the channel after it was stopped is about to be resumed; unless that was
    /// so long ago that its process must have stopped.
    /// </summary>
    private static bool HasClaim(Session holder, DateTimeOffset since, DateTimeOffset now) => holder.Phase switch
    {
        Phase.Running => true,
        Phase.SetUp => now - since < ClaimTime,
        Phase.Cancelled => since >= holder.EndedAt && now - since < ClaimTime,
        _ => false,
    };
}
