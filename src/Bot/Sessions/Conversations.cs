using Microsoft.Bot.Schema;
using Praatplaat.Bot.Deliveries;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Sessions;

/// <summary>Answers what can't be answered in the HTTP response: words, and presses from clients without Action.Execute.</summary>
internal sealed class ReplySender(TeamsConnector connector, PeopleStore people)
{
    /// <summary>Where it was asked; what only the asker may see goes one to one, and the channel gets a word that it did.</summary>
    public async Task ReplyAsync(Sender sender, Reply reply, CancellationToken cancellationToken)
    {
        if (!reply.Private || sender.IsPersonal)
            await SendAsync(sender.Conversation, sender.ConversationIn, reply.Card, cancellationToken);
        else if (await SendPrivatelyAsync(sender, reply.Card, cancellationToken))
            await SayAsync(sender.Conversation, sender.Texts, "Done.SentPrivately", cancellationToken);
    }

    /// <summary>To the asker alone, wherever it was asked. Where that can't be, the channel is told that and no more.</summary>
    /// <returns>Whether it was sent.</returns>
    public async Task<bool> SendPrivatelyAsync(Sender sender, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(sender.Conversation, await ChatAsync(sender, cancellationToken), card, cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.NotReachable && !sender.IsPersonal)
        {
            await SayAsync(sender.Conversation, sender.Texts, "Refusal.NoChat", cancellationToken);
            return false;
        }
    }

    /// <summary>One sentence, where everybody sees it: the text of this key.</summary>
    public Task SayAsync(ConversationReference conversation, Texts texts, string key, CancellationToken cancellationToken) =>
        SendAsync(conversation, conversation.Conversation.Id, RefusalCard.Create(texts, texts[key]), cancellationToken);

    private async Task<string> ChatAsync(Sender sender, CancellationToken cancellationToken)
    {
        var conversation = sender.Conversation;
        if (sender.IsPersonal)
            return sender.ConversationIn;
        var chat = await connector.CreatePersonalAsync(ConnectorLines.Of(sender), conversation.Bot.Id, sender.UserId, cancellationToken);
        await people.MergeAsync(sender.Tenant, sender.Person.Id, new Contact(chat), cancellationToken);
        return chat;
    }

    private async Task SendAsync(ConversationReference conversation, string id, AdaptiveCard card, CancellationToken cancellationToken) =>
        await connector.SendAsync(ConnectorLines.Of(conversation), id, ChannelPoster.ActivityOf(card), cancellationToken);
}
