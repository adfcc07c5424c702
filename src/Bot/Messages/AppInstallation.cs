using Microsoft.Bot.Schema;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Teams;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Somebody added or removed the app. Who adds it gets a greeting, and the card that could not be delivered while they did not have it.
/// </summary>
internal sealed class AppInstallation(
    Contacts contacts,
    MissedMessages missedMessages,
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
        var missed = await missedMessages.PrepareAsync(sender, cancellationToken);
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
}
