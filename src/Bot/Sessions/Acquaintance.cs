using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Meeting people and losing sight of them.</summary>
internal sealed class Contacts(PeopleStore people, ServiceUrlRefresh serviceUrl)
{
    /// <summary>Keeps where to reach somebody, or a session's channel; always the latest address.</summary>
    public async Task RememberAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (!sender.IsPersonal)
        {
            await serviceUrl.RefreshAsync(sender, cancellationToken);
            return;
        }

        var known = await people.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        var met = ContactOf(sender);
        if (met with { Locale = met.Locale ?? known?.Locale, Session = known?.Session } != known)
            await people.MergeAsync(sender.Tenant, sender.Person.Id, met, cancellationToken);
    }

    /// <summary>The same, of somebody who added the app.</summary>
    /// <returns>
    /// True once for each: Teams tells of an installation more than once, and to two instances at once. False where a chat was known
    /// already, and for a team.
    /// </returns>
    public async Task<bool> MeetAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (sender.IsPersonal && await people.TryMeetAsync(sender.Tenant, sender.Person.Id, ContactOf(sender), cancellationToken))
            return true;
        await RememberAsync(sender, cancellationToken);
        return false;
    }

    /// <summary>The app was removed: what is known stays, but nothing is sent there until it is back.</summary>
    public async Task ForgetChatAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (sender.IsPersonal)
            await people.MergeAsync(sender.Tenant, sender.Person.Id, new Contact(Active: false), cancellationToken);
    }

    private static Contact ContactOf(Sender sender) =>
        new(sender.ConversationIn, sender.ServiceUrl, sender.Conversation.Locale, Active: true);
}
