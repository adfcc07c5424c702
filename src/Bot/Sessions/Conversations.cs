using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Teams;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Answers what can't be answered in the HTTP response: words, and presses from clients without Action.Execute.</summary>
internal sealed class Conversations(ConnectorClient connector, PeopleStore people)
{
    /// <summary>Where it was asked; what only the asker may see goes one to one, and the channel gets a word that it did.</summary>
    public async Task ReplyAsync(Request request, Reply reply, CancellationToken cancellationToken)
    {
        if (!reply.Private || request.IsPersonal)
            await SendAsync(request.Conversation, request.Conversation.ConversationId, reply.Card, cancellationToken);
        else if (await SendPrivatelyAsync(request, reply.Card, cancellationToken))
            await SayAsync(request.Conversation, request.Texts, "Done.SentPrivately", cancellationToken);
    }

    /// <summary>To the asker alone, wherever it was asked. Where that can't be, the channel is told that and no more.</summary>
    /// <returns>Whether it was sent.</returns>
    public async Task<bool> SendPrivatelyAsync(Request request, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(request.Conversation, await ChatAsync(request, cancellationToken), card, cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.NotReachable && !request.IsPersonal)
        {
            await SayAsync(request.Conversation, request.Texts, "Refusal.NoChat", cancellationToken);
            return false;
        }
    }

    /// <summary>One sentence, where everybody sees it: the text of this key.</summary>
    public Task SayAsync(ConversationReference conversation, Texts texts, string key, CancellationToken cancellationToken) =>
        SendAsync(conversation, conversation.ConversationId, RefusalCard.Create(texts, texts[key]), cancellationToken);

    private async Task<string> ChatAsync(Request request, CancellationToken cancellationToken)
    {
        var conversation = request.Conversation;
        if (request.IsPersonal)
            return conversation.ConversationId;
        var chat = await connector.CreatePersonalAsync(ConnectorLine.Of(request), conversation.BotId, request.UserId, cancellationToken);
        await people.MergeAsync(request.Tenant, request.Person.Id, new Contact(chat), cancellationToken);
        return chat;
    }

    private async Task SendAsync(ConversationReference conversation, string id, AdaptiveCard card, CancellationToken cancellationToken) =>
        await connector.SendAsync(ConnectorLine.Of(conversation), id, ChannelPoster.ActivityOf(card), cancellationToken);
}
