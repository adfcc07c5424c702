using Microsoft.Bot.Schema;
using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;

namespace Praatplaat.Bot.Sessions;

/// <summary>Somebody added the app: a greeting, and the card that could not be delivered while they did not have it.</summary>
internal sealed class Welcome(
    Contacts contacts,
    PeopleStore people,
    SessionStore sessions,
    PostStore posts,
    OutboxWriter outboxWriter,
    OutboxSignal signal,
    TeamsConnector connector,
    PlaybookLibrary playbooks)
{
    /// <returns>The greeting, to be sent once Teams has its answer; null where there is nothing to do then.</returns>
    public async Task<Func<CancellationToken, Task>?> RunAsync(Sender sender, CancellationToken cancellationToken)
    {
        var isNew = await contacts.MeetAsync(sender, cancellationToken);
        if (!sender.IsPersonal)
            return null;
        var missed = await AskAsync(sender, cancellationToken);
        return async stop =>
        {
            if (isNew)
                await connector.SendAsync(ConnectorLines.Of(sender), sender.ConversationIn, Greeting(sender), stop);
            // Only now, so that the card comes below the greeting. The work is in storage: without this it is found a little later.
            if (missed is { } session)
                signal.Wake(session);
        };
    }

    private Activity Greeting(Sender sender) => ChannelPoster.ActivityOf(HelpCard.Create(sender.Texts, playbooks.Default.Name));

    /// <summary>The card for three actions, where it was refused and there is still time.</summary>
    /// <returns>The session that has it to send; null where there is none.</returns>
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
