using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>The facilitator's control card: in the 1:1 chat, or in the thread of <c>start</c> where the chat refuses it.</summary>
internal sealed class ControlMessage(
    PersonalPoster personal,
    ChannelPoster channel,
    MemberStore members,
    PostStore posts,
    PeopleStore people,
    ControlReader control,
    ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.ShowControl>((session, _, cancellationToken) => ShowAsync(session, cancellationToken))
        // The outbox makes it an update once the card is at rest.
        .On<Work.ShowNumbers>((_, _, _) => Task.CompletedTask)
        .On<Work.ShowControlAgain>((session, _, cancellationToken) => ShowAgainAsync(session, cancellationToken))
        .On<Work.MoveControl>(MoveAsync);

    private async Task ShowAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.StartedAt is null || await members.FindPresentAsync(session, session.Facilitator.Id, cancellationToken) is not { } facilitator)
            return;
        var name = PostNames.Control(facilitator.Id);
        var state = await control.ReadAsync(session, cancellationToken);
        var inThread = await posts.FindAsync(session.Id, name, cancellationToken) is { } post && post.ConversationId == session.Location.Thread;
        var view = await views.ForAsync(session, facilitator.Id, cancellationToken);
        if (inThread || !await personal.ShowAsync(session, facilitator, name, ControlCard.Create(view, state), cancellationToken))
            await channel.ReplyToStarterAsync(
                session, name, session.Location.Thread, ControlCard.Create(views.Of(session), state.InPublic()), cancellationToken);
    }

    /// <summary>Posts a new one at the bottom of the chat, where its reader is. The former one says that it was replaced.</summary>
    private async Task ShowAgainAsync(Session session, CancellationToken cancellationToken)
    {
        if (await members.FindPresentAsync(session, session.Facilitator.Id, cancellationToken) is not { } facilitator)
            return;
        await ReplaceAsync(session, facilitator.Id, cancellationToken);
        var view = await views.ForAsync(session, facilitator.Id, cancellationToken);
        var card = ControlCard.Create(view, await control.ReadAsync(session, cancellationToken));
        if (!await personal.SendAsync(session, facilitator, PostNames.Control(facilitator.Id), card, cancellationToken))
            await ShowAsync(session, cancellationToken);
    }

    /// <summary>
    /// Where the message is gone, the former card stays the one. Everything may be done twice: what is noted comes last. Somebody who leads no
    /// longer is told who does, as on the card that they had before.
    /// </summary>
    private async Task MoveAsync(Session session, Work.MoveControl work, CancellationToken cancellationToken)
    {
        var (name, isLed) = (PostNames.Control(work.Facilitator), session.IsLedBy(work.Facilitator));
        if (work.Message.Length == 0
            || await posts.FindAsync(session.Id, name, cancellationToken) is { IsThere: true } post && post.ActivityId == work.Message
            || await people.FindAsync(session.Location.Tenant, work.Facilitator, cancellationToken) is not { Conversation: { } chat })
            return;
        var (place, view) = (new Post(chat, work.Message), await views.ForAsync(session, work.Facilitator, cancellationToken));
        var card = isLed ? ControlCard.Create(view, await control.ReadAsync(session, cancellationToken)) : NoticeCard.NewFacilitator(view);
        if (!await personal.TryPutAsync(session, work.Facilitator, name, place, card, cancellationToken) || !isLed)
            return;
        await ReplaceAsync(session, work.Facilitator, cancellationToken);
        await posts.SaveAsync(session.Id, name, place, cancellationToken);
    }

    private async Task ReplaceAsync(Session session, PersonId facilitator, CancellationToken cancellationToken)
    {
        var view = await views.ForAsync(session, facilitator, cancellationToken);
        var replaced = NoticeCard.Create(
            view.Texts, "🧭", view.Overline(), view.Texts["Control.ReplacedTitle"], view.Texts["Control.Replaced"], good: false);
        await personal.ReplaceAsync(session, facilitator, PostNames.Control(facilitator), replaced, cancellationToken);
    }
}
