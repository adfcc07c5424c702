using Praatplaat.Sessions;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Sessions;

/// <summary>Asks Teams whether somebody is in the team now, or in the channel where that has members of its own: that a person left is an event that Teams does not always deliver.</summary>
internal sealed class LiveMembership(TeamsConnector connector, ParticipantFilter participants, TimeProvider time, ILogger<LiveMembership> log)
{
    /// <summary>Somebody waits for the answer to a press, and Teams shows an error after ten seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="userId"><c>29:…</c>: the Agents Playground knows nobody by the object id.</param>
    /// <returns>Null when Teams does not say in time.</returns>
    public async Task<bool?> IsMemberAsync(Session session, string userId, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await connector.GetMemberAsync(ConnectorLines.Of(session, userId), session.Location.Roster, userId, either.Token) is { } account
                && participants.Include(session, account);
        }
        catch (ConnectorException fault)
        {
            log.MemberUnread(fault, session.Id.Value);
            return null;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            log.MemberUnread(late, session.Id.Value);
            return null;
        }
    }
}
