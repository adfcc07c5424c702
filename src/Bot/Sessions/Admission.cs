using Praatplaat.Bot.Deliveries;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>
/// The one way from an id that came from outside to a session. Of another tenant or team it is as if it were not there; so
/// an id that somebody guesses or copies tells nothing, not even that it is one.
/// </summary>
internal sealed class Admission(SessionStore sessions, Membership membership, Attendance attendance, PressProof proof)
{
    /// <returns>Null when there is no such session, or none that this person has anything to do with.</returns>
    public async Task<Admitted?> AdmitAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (ask.Session is not { } id || await sessions.LoadAsync(id, cancellationToken) is not { } stored)
            return null;
        var (session, request) = (stored.Session, ask.From);
        if (await membership.OfAsync(session, request, cancellationToken) is not { } inTeam)
            return null;
        var caller = new Caller.Someone(request.Person, inTeam);
        if (inTeam)
            await proof.NoteAsync(session, ask, cancellationToken);
        if (inTeam != session.HasLeft(request.Person.Id))
            return new Admitted(stored, caller);
        // Teams told something new: the state has to know it, for whoever asks next and for who leads.
        await attendance.NoteAsync(session, new Member(request.Person, request.UserId), inTeam, cancellationToken);
        return await sessions.LoadAsync(id, cancellationToken) is { } noted ? new Admitted(noted, caller) : null;
    }
}
