using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Who belongs to the team of a session: by where they speak, or by its roster; never by what a card says.</summary>
internal sealed class Membership(MemberStore members)
{
    public async ValueTask<Caller> CallerAsync(Session session, Request request, CancellationToken cancellationToken) =>
        new Caller.Someone(request.Person, await IsInTeamAsync(session, request, cancellationToken));

    private async ValueTask<bool> IsInTeamAsync(Session session, Request request, CancellationToken cancellationToken)
    {
        if (session.Place.Tenant != request.Tenant)
            return false;
        // Teams lets only members of the team speak in its channel.
        return request.Channel == session.Place.Channel
            || await members.FindAsync(session.Id, request.Person.Id, cancellationToken) is not null;
    }
}
