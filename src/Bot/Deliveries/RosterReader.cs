using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Sessions;
using Praatplaat.Bot.Teams;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Keeps a session's roster equal to the team's: who joined is added, who left no longer counts.</summary>
internal sealed class RosterReader(ConnectorClient connector, MemberStore members, Attendance attendance, ILogger<RosterReader> log)
{
    /// <summary>
    /// A roster that can't be read now stops nothing: the one in store serves. Where that is the starter alone it is waited for, unless
    /// Teams refuses: then the session is set up without the others, who are read again with each round.
    /// </summary>
    public async Task<IReadOnlyList<Member>> SyncAsync(Session session, CancellationToken cancellationToken)
    {
        var known = await members.AllAsync(session.Id, cancellationToken);
        try
        {
            var team = await ReadAsync(session, cancellationToken);
            if (team.Count == 0)
                return Stored(known);
            var ids = team.Select(member => member.Id).ToHashSet();
            await attendance.NoteAsync(session, team, [.. known.Select(member => member.Id).Where(id => !ids.Contains(id))], cancellationToken);
            return team;
        }
        catch (ConnectorException fault) when (known.Count > 1 || (known.Count > 0 && fault.Failure is not (ConnectorFailure.Throttled or ConnectorFailure.Unavailable)))
        {
            log.RosterUnread(fault, session.Id.Value);
            return Stored(known);
        }
    }

    private async Task<IReadOnlyList<Member>> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var team = new List<Member>();
        await foreach (var account in connector.PagedMembersAsync(ConnectorLine.Of(session), session.Place.Team, cancellationToken))
            // Guests from other clouds have no object id: they can't be told apart, so they can't take part.
            if (account is { Id: { } userId, AadObjectId: { Length: > 0 } id })
                team.Add(new Member(new Person(new PersonId(id), PlainText.Name(account.Name)), userId));
        return team;
    }

    private static IReadOnlyList<Member> Stored(IEnumerable<StoredMember> known) => [.. known.Select(member => member.Member)];
}
