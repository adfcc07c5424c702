using Microsoft.Bot.Schema;
using Praatplaat.Bot.Deliveries;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Sessions;

/// <summary>Answers what can't be answered in the HTTP response: words, and presses from clients without Action.Execute.</summary>
internal sealed class Conversations(TeamsConnector connector, PeopleStore people)
{
    /// <summary>Where it was asked; what only the asker may see goes one to one, and the channel gets a word that it did.</summary>
    public async Task ReplyAsync(Request request, Reply reply, CancellationToken cancellationToken)
    {
        if (!reply.Private || request.IsPersonal)
            await SendAsync(request.Conversation, request.ConversationIn, reply.Card, cancellationToken);
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
        SendAsync(conversation, conversation.Conversation.Id, RefusalCard.Create(texts, texts[key]), cancellationToken);

    private async Task<string> ChatAsync(Request request, CancellationToken cancellationToken)
    {
        var conversation = request.Conversation;
        if (request.IsPersonal)
            return request.ConversationIn;
        var chat = await connector.CreatePersonalAsync(ConnectorLines.Of(request), conversation.Bot.Id, request.UserId, cancellationToken);
        await people.MergeAsync(request.Tenant, request.Person.Id, new Contact(chat), cancellationToken);
        return chat;
    }

    private async Task SendAsync(ConversationReference conversation, string id, AdaptiveCard card, CancellationToken cancellationToken) =>
        await connector.SendAsync(ConnectorLines.Of(conversation), id, ChannelPoster.ActivityOf(card), cancellationToken);
}
