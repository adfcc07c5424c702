using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Notes who left the team and who is back: in the state, which decides, and in the roster, which counts.</summary>
internal sealed class RosterWriter(SessionWriter writer, MemberStore members)
{
    /// <summary>One person, of whom Teams just told.</summary>
    public Task NoteAsync(Session session, Member member, bool inTeam, CancellationToken cancellationToken) => inTeam
        ? NoteAsync(session, [member], [], cancellationToken)
        : NoteAsync(session, [], [member.Id], cancellationToken);

    /// <param name="here">Who is in the team.</param>
    /// <param name="left">Who was on the roster and is in the team no longer.</param>
    public async Task NoteAsync(Session session, IReadOnlyList<Member> here, IReadOnlyList<PersonId> left, CancellationToken cancellationToken)
    {
        await members.SaveAsync(session.Id, here, cancellationToken);
        PersonId[] back = [.. here.Select(member => member.Id).Where(session.HasLeft)];
        // The state first: who goes from the roster without it would never have been there.
        if (left.Count > 0 || back.Length > 0)
            await writer.RunAsync(session.Id, _ => new Command.ChangeRoster(left, back), cancellationToken);
        await members.RemoveAsync(session.Id, left, cancellationToken);
    }
}
