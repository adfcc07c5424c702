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
        var conversation = request.Conversation;
        if (!reply.Private || request.IsPersonal)
        {
            await connector.SendAsync(conversation.ServiceUrl, conversation.ConversationId, ChannelPoster.ActivityOf(reply.Card), cancellationToken);
            return;
        }

        await SendPrivatelyAsync(request, reply.Card, cancellationToken);
        await SayAsync(conversation, request.Texts, "Done.SentPrivately", cancellationToken);
    }

    /// <summary>To the asker alone, wherever it was asked.</summary>
    public async Task SendPrivatelyAsync(Request request, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var conversation = request.Conversation;
        var chat = conversation.ConversationId;
        if (!request.IsPersonal)
        {
            chat = await connector.CreatePersonalAsync(conversation.ServiceUrl, request.Tenant.Value, conversation.BotId, request.UserId, cancellationToken);
            await people.MergeAsync(request.Tenant, request.Person.Id, new Contact(chat), cancellationToken);
        }

        await connector.SendAsync(conversation.ServiceUrl, chat, ChannelPoster.ActivityOf(card), cancellationToken);
    }

    /// <summary>One sentence, where everybody sees it: the text of this key.</summary>
    public Task SayAsync(ConversationReference conversation, Texts texts, string key, CancellationToken cancellationToken) =>
        connector.SendAsync(
            conversation.ServiceUrl,
            conversation.ConversationId,
            ChannelPoster.ActivityOf(RefusalCard.Create(texts, texts[key])),
            cancellationToken);
}
