using Microsoft.Bot.Schema;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Routing;

/// <summary>The answer to a request.</summary>
/// <param name="Card">Replaces the card that was pressed, or answers a word.</param>
/// <param name="Private">True where only the sender may see it: to a word in a channel it is sent in the 1:1 chat.</param>
internal sealed record Reply(AdaptiveCard Card, bool Private = false)
{
    /// <summary>
    /// What is done in place of sending the card, once Teams has its answer; null for nothing else. Of two instances that get a message at
    /// the same time only the one that answers does it.
    /// </summary>
    public Func<CancellationToken, Task>? Instead { get; init; }

    /// <summary>
    /// A card for the sender's 1:1 chat besides, since a card that replaces another one does not stay; null for none. To a press without
    /// Action.Execute the reply itself is sent there.
    /// </summary>
    public AdaptiveCard? Copy { get; init; }

    /// <summary>A private card that tells nothing about anybody: where the 1:1 chat can't be reached, it is sent where it was asked.</summary>
    public bool MayBePublic { get; init; }

    /// <summary>How long an update of the control card leaves this alone where it took its place; null where it takes nothing away.</summary>
    public TimeSpan? Stays { get; init; } = OutboxOptions.TypingTime;

    /// <summary>Said below the card that was pressed, which stays as it is; null where <see cref="Card"/> takes its place.</summary>
    public string? Error { get; init; }

    /// <summary>For the card of a session that is gone, or for a word where no session runs.</summary>
    public static Reply NoSession(Request request) => Refused(request, request.IsPress ? "Refusal.UnknownSession" : "Refusal.NoSession");

    /// <summary>For the button of a card that this version does not know.</summary>
    public static Reply Unreadable(Request request) => Refused(request, "Refusal.Unreadable");

    private static Reply Refused(Request request, string key) =>
        new(RefusalCard.Create(request.Sender.Texts, request.Sender.Texts[key], TypedTexts.Of(request.Data)));
}

/// <summary>Sends replies that can't be the HTTP response: to words, and to presses from clients without Action.Execute.</summary>
internal sealed class ReplySender(TeamsConnector connector, PeopleStore people)
{
    /// <summary>Replies where it was asked. A private reply goes to the 1:1 chat, and the channel is told that it did.</summary>
    public async Task ReplyAsync(Sender sender, Reply reply, CancellationToken cancellationToken)
    {
        var inChat = reply.Private && !sender.IsPersonal;
        if (inChat && await TrySendToChatAsync(sender, reply.Card, cancellationToken))
            await SayAsync(sender.Conversation, sender.Texts, "Done.SentPrivately", cancellationToken);
        else if (inChat && !reply.MayBePublic)
            await SayAsync(sender.Conversation, sender.Texts, "Refusal.NoChat", cancellationToken);
        else
            await SendAsync(sender.Conversation, sender.ConversationIn, reply.Card, cancellationToken);
    }

    /// <summary>Replies to the sender alone, wherever they asked. Where that is impossible, the channel is told that and no more.</summary>
    public async Task SendPrivatelyAsync(Sender sender, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (!await TrySendToChatAsync(sender, card, cancellationToken))
            await SayAsync(sender.Conversation, sender.Texts, "Refusal.NoChat", cancellationToken);
    }

    /// <exception cref="ConnectorException">The 1:1 chat can't be reached, or Teams is unavailable.</exception>
    public async Task SendToChatAsync(Sender sender, AdaptiveCard card, CancellationToken cancellationToken) =>
        await SendAsync(sender.Conversation, await ChatAsync(sender, cancellationToken), card, cancellationToken);

    /// <summary>Says one sentence where everybody sees it.</summary>
    public Task SayAsync(ConversationReference conversation, Texts texts, string key, CancellationToken cancellationToken) =>
        SendAsync(conversation, conversation.Conversation.Id, RefusalCard.Create(texts, texts[key]), cancellationToken);

    /// <returns>False where somebody who asked in a channel can't be reached in their chat.</returns>
    private async Task<bool> TrySendToChatAsync(Sender sender, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            await SendToChatAsync(sender, card, cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.NotReachable && !sender.IsPersonal)
        {
            return false;
        }
    }

    private async Task<string> ChatAsync(Sender sender, CancellationToken cancellationToken)
    {
        var conversation = sender.Conversation;
        if (sender.IsPersonal)
            return sender.ConversationIn;
        var chat = await connector.CreatePersonalAsync(ConnectorTargets.Of(sender), conversation.Bot.Id, sender.UserId, cancellationToken);
        await people.MergeAsync(sender.Tenant, sender.Person.Id, new Contact(chat), cancellationToken);
        return chat;
    }

    private async Task SendAsync(ConversationReference conversation, string id, AdaptiveCard card, CancellationToken cancellationToken) =>
        await connector.SendAsync(ConnectorTargets.Of(conversation), id, CardMessage.Of(card), cancellationToken);
}
