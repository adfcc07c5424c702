using Microsoft.Bot.Schema;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Somebody added or removed the app. Who adds it gets a greeting, and the card that could not be delivered while they did not have it.
/// </summary>
internal sealed class AppInstallation(
    Contacts contacts,
    PeopleStore people,
    SessionStore sessions,
    PostStore posts,
    OutboxWriter outboxWriter,
    TeamsConnector connector,
    PlaybookLibrary playbooks)
{
    /// <returns>What to send once Teams has its answer; null where there is nothing to do.</returns>
    public async Task<Func<CancellationToken, Task>?> AddedAsync(Sender sender, CancellationToken cancellationToken)
    {
        var isNew = await contacts.MeetAsync(sender, cancellationToken);
        if (!sender.IsPersonal)
            return null;
        var missed = await AskAsync(sender, cancellationToken);
        return async stop =>
        {
            if (isNew)
                await connector.SendAsync(ConnectorTargets.Of(sender), sender.ConversationIn, Greeting(sender), stop);
            // Only now, so that the card comes below the greeting. The work is in storage, and is found a little later without this.
            if (missed is { } session)
                outboxWriter.Wake(session);
        };
    }

    public Task RemovedAsync(Sender sender, CancellationToken cancellationToken) => contacts.ForgetChatAsync(sender, cancellationToken);

    private Activity Greeting(Sender sender) => CardMessage.Of(HelpCard.Create(sender.Texts, playbooks.Default.Name));

    /// <summary>Adds the card for three actions where it was refused and there is still time.</summary>
    /// <returns>The session that is to send it; null where there is none.</returns>
    private async Task<SessionId?> AskAsync(Sender sender, CancellationToken cancellationToken)
    {
        var person = sender.Person.Id;
        if ((await people.FindAsync(sender.Tenant, person, cancellationToken))?.Session is not { } id
            || await sessions.LoadAsync(id, cancellationToken) is not { Session: { IsOver: false, ActionsAskedAt: not null } }
            || await posts.FindAsync(id, PostNames.Actions(person), cancellationToken) is { IsThere: true })
            return null;
        await outboxWriter.AddQuietlyAsync(id, new Work.AskMember(person), cancellationToken);
        return id;
    }
}
