using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Access;

/// <summary>
/// The only way from an id that came from outside to a session. A session of another tenant or team is treated as if it did not exist,
/// so an id that somebody guesses or copies tells nothing, not even whether it is one.
/// </summary>
internal sealed class Admission(
    SessionStore sessions, Membership membership, RosterWriter rosterWriter, DeliveryEvidence evidence, ControlAtRest control)
{
    /// <returns>Null where there is no such session, or this person has nothing to do with it.</returns>
    public async Task<Admitted?> AdmitAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Session is not { } id || await sessions.LoadAsync(id, cancellationToken) is not { } stored)
            return null;
        var (session, sender) = (stored.Session, request.Sender);
        if (await membership.OfAsync(session, sender, cancellationToken) is not { } inTeam)
            return null;
        var caller = new Caller.Someone(await membership.NamedAsync(session, sender, cancellationToken), inTeam);
        if (inTeam)
            await evidence.NoteAsync(session, request, cancellationToken);
        if (session.Phase == Phase.Running && session.IsLedBy(sender.Person.Id))
            await control.NoteAsync(session.Id, request, cancellationToken);
        if (inTeam != session.HasLeft(sender.Person.Id))
            return new Admitted(stored, caller);
        // Teams reported a change: the state has to know it, for the next request and for who leads.
        await rosterWriter.NoteAsync(session, new Member(caller.Person, sender.UserId), inTeam, cancellationToken);
        return await sessions.LoadAsync(id, cancellationToken) is { } noted ? new Admitted(noted, caller) : null;
    }
}

/// <summary>
/// Whether a sender belongs to the team of a session, or to its channel where that has members of its own. What decides is where they
/// speak, the roster and Teams; never what a card says.
/// </summary>
internal sealed class Membership(MemberStore members, TeamDirectory directory)
{
    /// <returns>Whether this person is in the team now; null for somebody who never had anything to do with the session.</returns>
    public async ValueTask<bool?> OfAsync(Session session, Sender sender, CancellationToken cancellationToken)
    {
        var person = sender.Person.Id;
        if (session.Location.Tenant != sender.Tenant)
            return null;
        if (sender.Channel == session.Location.Channel)
            return await InChannelAsync(session, sender, cancellationToken);
        if (!sender.IsPersonal || (!session.IsAbsent(person) && await members.FindAsync(session.Id, person, cancellationToken) is null))
            return null;
        return await AskAsync(session, sender, cancellationToken);
    }

    /// <summary>The sender with the name that they have on the roster, or else in Teams, where the activity has none.</summary>
    public async ValueTask<Person> NamedAsync(Session session, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Person.Name.Length > 0)
            return sender.Person;
        return await members.FindAsync(session.Id, sender.Person.Id, cancellationToken) is { Member.Person: { Name.Length: > 0 } known }
            ? known
            : await directory.NamedAsync(sender, session.Location.Roster, cancellationToken);
    }

    /// <summary>
    /// Teams lets only members speak in a channel, so it is asked only whether people who left are back. In a shared channel people of
    /// other organisations speak too: where the channel has members of its own, Teams is asked about everybody who is not known to be one.
    /// </summary>
    private async ValueTask<bool?> InChannelAsync(Session session, Sender sender, CancellationToken cancellationToken)
    {
        if (session.HasLeft(sender.Person.Id))
            return await AskAsync(session, sender, cancellationToken);
        if (!session.Location.HasOwnRoster || await members.FindAsync(session.Id, sender.Person.Id, cancellationToken) is not null)
            return true;
        return await directory.IsMemberAsync(session, sender.UserId, cancellationToken) == false ? null : true;
    }

    /// <summary>Asks Teams; where it does not answer, what was known before decides.</summary>
    private async Task<bool> AskAsync(Session session, Sender sender, CancellationToken cancellationToken) =>
        await directory.IsMemberAsync(session, sender.UserId, cancellationToken) ?? !session.HasLeft(sender.Person.Id);
}
