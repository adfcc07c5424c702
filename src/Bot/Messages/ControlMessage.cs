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
    ControlReader control,
    ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.ShowControl>((session, _, cancellationToken) => ShowAsync(session, cancellationToken))
        .On<Work.ShowControlAgain>((session, _, cancellationToken) => ShowAgainAsync(session, cancellationToken))
        .On<Work.TellReopenAsked>(
            (session, work, cancellationToken) => TellReopenAskedAsync(session, work.Round, work.By, cancellationToken));

    private async Task ShowAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.StartedAt is null || await FacilitatorAsync(session, cancellationToken) is not { } facilitator)
            return;
        var name = PostNames.Control(facilitator.Id);
        var state = await control.ReadAsync(session, cancellationToken);
        var inThread = await posts.FindAsync(session.Id, name, cancellationToken) is { } post && post.ConversationId == session.Location.Thread;
        if (inThread || !await personal.ShowAsync(session, facilitator, name, ControlCard.Create(views.Of(session), state), cancellationToken))
            await channel.ReplyToStarterAsync(
                session, name, session.Location.Thread, ControlCard.Create(views.Of(session), state.InPublic()), cancellationToken);
    }

    /// <summary>Posts a new one at the bottom of the chat, where its reader is. The former one says that it was replaced.</summary>
    private async Task ShowAgainAsync(Session session, CancellationToken cancellationToken)
    {
        if (await FacilitatorAsync(session, cancellationToken) is not { } facilitator)
            return;
        var view = views.Of(session);
        var replaced = NoticeCard.Create(view.Texts, "🧭", view.Overline(), view.Texts["Control.ReplacedTitle"], view.Texts["Control.Replaced"], good: false);
        await personal.ReplaceAsync(session, facilitator.Id, PostNames.Control(facilitator.Id), replaced, cancellationToken);
        var card = await CardAsync(session, cancellationToken);
        if (!await personal.SendAsync(session, facilitator, PostNames.Control(facilitator.Id), card, cancellationToken))
            await ShowAsync(session, cancellationToken);
    }

    private async Task TellReopenAskedAsync(Session session, int round, Person by, CancellationToken cancellationToken)
    {
        if (session.Round(round) is not { Phase: RoundPhase.Closed } state || await FacilitatorAsync(session, cancellationToken) is not { } facilitator)
            return;
        var card = ReopenAskedCard.Create(views.Of(session), state, by);
        await personal.SendOnceAsync(session, facilitator, PostNames.ReopenAsked(state, by.Id), card, cancellationToken);
    }

    private async Task<Cards.Elements.AdaptiveCard> CardAsync(Session session, CancellationToken cancellationToken) =>
        ControlCard.Create(views.Of(session), await control.ReadAsync(session, cancellationToken));

    /// <returns>Null for a facilitator who left the team: they get nothing about the session any more.</returns>
    private async Task<StoredMember?> FacilitatorAsync(Session session, CancellationToken cancellationToken) =>
        session.IsLeaderless ? null : await members.FindAsync(session.Id, session.Facilitator.Id, cancellationToken);
}
