using Praatplaat.Bot.Deliveries;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>
/// The one way from an id that came from outside to a session. Of another tenant or team it is as if it were not there; so
/// an id that somebody guesses or copies tells nothing, not even that it is one.
/// </summary>
internal sealed class Admission(SessionStore sessions, Membership membership, RosterWriter rosterWriter, DeliveryEvidence evidence)
{
    /// <returns>Null when there is no such session, or none that this person has anything to do with.</returns>
    public async Task<Admitted?> AdmitAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Session is not { } id || await sessions.LoadAsync(id, cancellationToken) is not { } stored)
            return null;
        var (session, sender) = (stored.Session, request.Sender);
        if (await membership.OfAsync(session, sender, cancellationToken) is not { } inTeam)
            return null;
        var caller = new Caller.Someone(sender.Person, inTeam);
        if (inTeam)
            await evidence.NoteAsync(session, request, cancellationToken);
        if (inTeam != session.HasLeft(sender.Person.Id))
            return new Admitted(stored, caller);
        // Teams told something new: the state has to know it, for whoever asks next and for who leads.
        await rosterWriter.NoteAsync(session, new Member(sender.Person, sender.UserId), inTeam, cancellationToken);
        return await sessions.LoadAsync(id, cancellationToken) is { } noted ? new Admitted(noted, caller) : null;
    }
}
