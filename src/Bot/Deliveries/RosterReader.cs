using System.Runtime.CompilerServices;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Sessions;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Keeps a session's roster equal to that of its team, or of its channel where that has one: who joined is added, who left no longer counts.</summary>
internal sealed class RosterSync(TeamsConnector connector, MemberStore members, RosterWriter rosterWriter, ParticipantFilter participants, ILogger<RosterSync> log)
{
    /// <summary>Written down in one transaction.</summary>
    private const int Part = 100;

    public async Task<IReadOnlyList<Member>> SyncAsync(Session session, CancellationToken cancellationToken) =>
        await SyncInPartsAsync(session, cancellationToken).SelectMany(part => part).ToListAsync(cancellationToken);

    /// <summary>
    /// The team, some at a time as Teams tells of it; each part is in store when it is given, and who left is noted at the end. A roster that
    /// can't be read now stops nothing: the one in store serves. Where that is the starter alone it is waited for, unless Teams refuses: then
    /// the session is set up without the others, who are read again with each round.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<Member>> SyncInPartsAsync(Session session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = (await members.AllAsync(session.Id, cancellationToken)).ToDictionary(stored => stored.Id, stored => stored.Member);
        var unseen = new HashSet<PersonId>(known.Keys);
        var isEmpty = true;
        bool? isNext;
        await using var team = ReadAsync(session, cancellationToken).Chunk(Part).GetAsyncEnumerator(cancellationToken);
        while ((isNext = await NextAsync(team, session, known.Count)) == true)
        {
            await rosterWriter.NoteAsync(session, [.. team.Current.Where(member => session.HasLeft(member.Id) || known.GetValueOrDefault(member.Id) != member)], [], cancellationToken);
            unseen.ExceptWith(team.Current.Select(member => member.Id));
            isEmpty = false;
            yield return team.Current;
        }

        if (isNext is null || isEmpty)
            yield return [.. unseen.Select(id => known[id])];
        else
            await rosterWriter.NoteAsync(session, [], [.. unseen], cancellationToken);
    }

    /// <returns>Null where Teams can't tell and what is in store serves.</returns>
    private async Task<bool?> NextAsync(IAsyncEnumerator<IReadOnlyList<Member>> team, Session session, int known)
    {
        try
        {
            return await team.MoveNextAsync();
        }
        catch (ConnectorException fault) when (known > 1 || (known > 0 && fault.Failure is not (ConnectorFailure.Throttled or ConnectorFailure.Unavailable)))
        {
            log.RosterUnread(fault, session.Id.Value);
            return null;
        }
    }

    private async IAsyncEnumerable<Member> ReadAsync(Session session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<PersonId>();
        await foreach (var account in connector.PagedMembersAsync(ConnectorLines.Of(session), session.Location.Roster, cancellationToken))
            // Guests from other clouds have no object id: they can't be told apart, so they can't take part. Of a shared channel Teams lists
            // somebody as often as there are teams that bring them in.
            if (account is { Id: { } userId, AadObjectId: { Length: > 0 } id } && participants.Include(session, account) && seen.Add(new PersonId(id)))
                yield return new Member(new Person(new PersonId(id), PlainText.Name(account.Name)), userId);
    }
}
