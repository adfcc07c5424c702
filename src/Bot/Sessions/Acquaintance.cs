using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Meeting people and losing sight of them.</summary>
internal sealed class Acquaintance(PeopleStore people, ServiceAddress address)
{
    /// <summary>Keeps where to reach somebody, or a session's channel; always the latest address.</summary>
    public async Task RememberAsync(Request request, CancellationToken cancellationToken)
    {
        if (!request.IsPersonal)
        {
            await address.RefreshAsync(request, cancellationToken);
            return;
        }

        var known = await people.FindAsync(request.Tenant, request.Person.Id, cancellationToken);
        var met = ContactOf(request);
        if (met with { Locale = met.Locale ?? known?.Locale, Session = known?.Session } != known)
            await people.MergeAsync(request.Tenant, request.Person.Id, met, cancellationToken);
    }

    /// <summary>The same, of somebody who added the app.</summary>
    /// <returns>
    /// True once for each: Teams tells of an installation more than once, and to two instances at once. False where a chat was known
    /// already, and for a team.
    /// </returns>
    public async Task<bool> MeetAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.IsPersonal && await people.TryMeetAsync(request.Tenant, request.Person.Id, ContactOf(request), cancellationToken))
            return true;
        await RememberAsync(request, cancellationToken);
        return false;
    }

    /// <summary>The app was removed: what is known stays, but nothing is sent there until it is back.</summary>
    public async Task ForgetChatAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.IsPersonal)
            await people.MergeAsync(request.Tenant, request.Person.Id, new Contact(Active: false), cancellationToken);
    }

    private static Contact ContactOf(Request request) =>
        new(request.ConversationIn, request.ServiceUrl, request.Conversation.Locale, Active: true);
}
