using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Who belongs to the team of a session: by where they speak, by its roster and by Teams; never by what a card says.</summary>
internal sealed class Membership(MemberStore members, TeamCheck team)
{
    /// <returns>Whether this person is in the team now. Null for who has nothing to do with the session and never had.</returns>
    public async ValueTask<bool?> OfAsync(Session session, Request request, CancellationToken cancellationToken)
    {
        var person = request.Person.Id;
        if (session.Place.Tenant != request.Tenant)
            return null;
        // Teams lets only members of the team speak in its channel: only of who left before it is asked whether they are back.
        if (request.Channel == session.Place.Channel)
            return !session.HasLeft(person) || await AskAsync(session, request, cancellationToken);
        if (!request.IsPersonal || (!session.HasLeft(person) && await members.FindAsync(session.Id, person, cancellationToken) is null))
            return null;
        return await AskAsync(session, request, cancellationToken);
    }

    /// <summary>Teams first; where it does not say, what was known before.</summary>
    private async Task<bool> AskAsync(Session session, Request request, CancellationToken cancellationToken) =>
        await team.HasAsync(session, request.UserId, cancellationToken) ?? !session.HasLeft(request.Person.Id);
}
