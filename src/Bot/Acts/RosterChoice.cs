using Praatplaat.Bot.Access;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>Somebody whom the facilitator chooses from the roster, for a part in the session.</summary>
internal sealed class RosterChoice(MemberStore members, TeamDirectory directory, RosterWriter rosterWriter)
{
    /// <param name="chosen">Comes from outside.</param>
    /// <returns>Null for an id that is not on the roster, and for somebody who may not choose.</returns>
    public async Task<Person?> FindAsync(Session session, PersonId chooser, string chosen, CancellationToken cancellationToken)
    {
        if (!session.IsLedBy(chooser))
            return null;
        // Looked up in the list, since an input must not be used as a key.
        var roster = await members.AllAsync(session.Id, cancellationToken);
        if (roster.FirstOrDefault(some => some.Id == new PersonId(chosen)) is not { Member: var member })
            return null;
        if (await directory.IsMemberAsync(session, member.UserId, cancellationToken) == false)
            await rosterWriter.NoteAsync(session, member, inTeam: false, cancellationToken);
        return member.Person;
    }
}
