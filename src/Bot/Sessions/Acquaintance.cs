using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Teams;
using Praatplaat.Cards;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Meeting people and losing sight of them.</summary>
internal sealed class Acquaintance(PeopleStore people, ServiceAddress address, ConnectorClient connector, PlaybookLibrary playbooks)
{
    /// <summary>Keeps where to reach somebody, or a session's channel; always the latest address.</summary>
    public async Task RememberAsync(Request request, CancellationToken cancellationToken)
    {
        if (!request.IsPersonal)
        {
            await address.RefreshAsync(request, cancellationToken);
            return;
        }

        var conversation = request.Conversation;
        var known = await people.FindAsync(request.Tenant, request.Person.Id, cancellationToken);
        var met = new Contact(conversation.ConversationId, conversation.ServiceUrl, conversation.Locale ?? known?.Locale, Active: true, known?.Session);
        if (met != known)
            await people.MergeAsync(request.Tenant, request.Person.Id, met with { Session = null }, cancellationToken);
    }

    /// <summary>Greets with the help card, once: Teams tells of an installation more than once.</summary>
    /// <returns>The greeting, to be sent once Teams has its answer; null where there is none.</returns>
    public async Task<Func<CancellationToken, Task>?> WelcomeAsync(Request request, CancellationToken cancellationToken)
    {
        var known = await people.FindAsync(request.Tenant, request.Person.Id, cancellationToken);
        await RememberAsync(request, cancellationToken);
        if (!request.IsPersonal || known?.Conversation is not null)
            return null;
        var help = ChannelPoster.ActivityOf(HelpCard.Create(request.Texts, playbooks.Default.Name));
        return stop => connector.SendAsync(ConnectorLine.Of(request), request.Conversation.ConversationId, help, stop);
    }

    /// <summary>The app was removed: what is known stays, but nothing is sent there until it is back.</summary>
    public async Task ForgetChatAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.IsPersonal)
            await people.MergeAsync(request.Tenant, request.Person.Id, new Contact(Active: false), cancellationToken);
    }
}
