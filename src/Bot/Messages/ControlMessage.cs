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
        .On<Work.ShowControlAgain>((session, _, cancellationToken) => ShowAgainAsync(session, cancellationToken));

    private async Task ShowAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.StartedAt is null || await members.FindPresentAsync(session, session.Facilitator.Id, cancellationToken) is not { } facilitator)
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
        if (await members.FindPresentAsync(session, session.Facilitator.Id, cancellationToken) is not { } facilitator)
            return;
        var view = views.Of(session);
        var replaced = NoticeCard.Create(view.Texts, "🧭", view.Overline(), view.Texts["Control.ReplacedTitle"], view.Texts["Control.Replaced"], good: false);
        await personal.ReplaceAsync(session, facilitator.Id, PostNames.Control(facilitator.Id), replaced, cancellationToken);
        var card = ControlCard.Create(view, await control.ReadAsync(session, cancellationToken));
        if (!await personal.SendAsync(session, facilitator, PostNames.Control(facilitator.Id), card, cancellationToken))
            await ShowAsync(session, cancellationToken);
    }
}
