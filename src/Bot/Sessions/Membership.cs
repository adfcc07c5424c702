using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Who belongs to the team of a session, or to its channel where that has members of its own: by where they speak, by its roster and by Teams; never by what a card says.</summary>
internal sealed class Membership(MemberStore members, LiveMembership liveMembership)
{
    /// <returns>Whether this person is in the team now. Null for who has nothing to do with the session and never had.</returns>
    public async ValueTask<bool?> OfAsync(Session session, Sender sender, CancellationToken cancellationToken)
    {
        var person = sender.Person.Id;
        if (session.Location.Tenant != sender.Tenant)
            return null;
        if (sender.Channel == session.Location.Channel)
            return await InChannelAsync(session, sender, cancellationToken);
        if (!sender.IsPersonal || (!session.HasLeft(person) && await members.FindAsync(session.Id, person, cancellationToken) is null))
            return null;
        return await AskAsync(session, sender, cancellationToken);
    }

    /// <summary>
    /// Teams lets only members speak in a channel: only of who left before it is asked whether they are back. In a shared channel people
    /// of other organisations speak too, so where the channel has members of its own it is asked of who is not known to be one.
    /// </summary>
    private async ValueTask<bool?> InChannelAsync(Session session, Sender sender, CancellationToken cancellationToken)
    {
        if (session.HasLeft(sender.Person.Id))
            return await AskAsync(session, sender, cancellationToken);
        if (!session.Location.HasOwnRoster || await members.FindAsync(session.Id, sender.Person.Id, cancellationToken) is not null)
            return true;
        return await liveMembership.IsMemberAsync(session, sender.UserId, cancellationToken) == false ? null : true;
    }

    /// <summary>Teams first; where it does not say, what was known before.</summary>
    private async Task<bool> AskAsync(Session session, Sender sender, CancellationToken cancellationToken) =>
        await liveMembership.IsMemberAsync(session, sender.UserId, cancellationToken) ?? !session.HasLeft(sender.Person.Id);
}
