using System.Runtime.CompilerServices;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Delivery;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Access;

/// <summary>
/// Keeps the roster of a session equal to that of its team, or of its channel where that has members of its own: people who joined are
/// added, people who left, or take no part, no longer count.
/// </summary>
internal sealed class RosterSync(
    TeamsConnector connector, MemberStore members, RosterWriter rosterWriter, ParticipantFilter participants, ILogger<RosterSync> log)
{
    /// <summary>People that are saved in one transaction.</summary>
    private const int Part = 100;

    public async Task<IReadOnlyList<Member>> SyncAsync(Session session, CancellationToken cancellationToken) =>
        await SyncInPartsAsync(session, cancellationToken).SelectMany(part => part).ToListAsync(cancellationToken);

    /// <summary>
    /// The team in parts, as Teams lists it. Each part has been saved when it is returned; people who left are noted at the end. A roster
    /// that can't be read now stops nothing: the saved one serves. Where that has only the starter the caller waits for Teams, unless it
    /// refuses: then the session is set up without the others, and the roster is read again with each round.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<Member>> SyncInPartsAsync(
        Session session, [EnumeratorCancellation] CancellationToken cancellationToken)
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

        await members.RemoveAsync(session.Id, unseen.Where(session.HasOptedOut), cancellationToken);
        unseen.RemoveWhere(session.HasOptedOut);
        if (isNext is null || isEmpty)
            yield return [.. unseen.Select(id => known[id])];
        else
            await rosterWriter.NoteAsync(session, [], [.. unseen], cancellationToken);
    }

    /// <summary>Who is in the team now. Nothing is saved, as after the end of a session nobody joins or leaves it any more.</summary>
    /// <returns>Null where that can't be read.</returns>
    public async Task<IReadOnlySet<PersonId>?> PresentAsync(Session session, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(session, cancellationToken).Select(member => member.Id).ToHashSetAsync(cancellationToken: cancellationToken);
        }
        catch (ConnectorException fault)
        {
            log.RosterUnread(fault, session.Id.Value);
            return null;
        }
    }

    /// <returns>Null where Teams does not answer and the saved roster serves.</returns>
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
        await foreach (var account in connector.PagedMembersAsync(ConnectorTargets.Of(session), session.Location.Roster, cancellationToken))
            // Guests from other clouds have no object id: they can't be told apart, so they can't take part. In a shared channel Teams
            // lists somebody once for each team that brings them in.
            if (account is { Id: { } userId, AadObjectId: { Length: > 0 } id } && participants.Include(session, account)
                && !session.HasOptedOut(new PersonId(id)) && seen.Add(new PersonId(id)))
                yield return new Member(new Person(new PersonId(id), PlainText.Name(account.Name)), userId);
    }
}

/// <summary>Saves who left the team and who is back: in the state, which decides, and in the roster, which counts.</summary>
internal sealed class RosterWriter(SessionWriter writer, MemberStore members)
{
    /// <summary>One person, about whom Teams has just reported.</summary>
    public Task NoteAsync(Session session, Member member, bool inTeam, CancellationToken cancellationToken) => inTeam
        ? NoteAsync(session, [member], [], cancellationToken)
        : NoteAsync(session, [], [member.Id], cancellationToken);

    /// <param name="here">People who are in the team.</param>
    /// <param name="left">People who were on the roster and have left the team.</param>
    public async Task NoteAsync(
        Session session, IReadOnlyList<Member> here, IReadOnlyList<PersonId> left, CancellationToken cancellationToken)
    {
        await members.SaveAsync(session.Id, here.Where(member => !session.HasOptedOut(member.Id)), cancellationToken);
        PersonId[] back = [.. here.Select(member => member.Id).Where(session.HasLeft)];
        // The state comes first: somebody who is only removed from the roster would never have been there.
        if (left.Count > 0 || back.Length > 0)
            await writer.RunAsync(session.Id, _ => new Command.ChangeRoster(left, back), cancellationToken);
        await members.RemoveAsync(session.Id, left, cancellationToken);
    }
}
