using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Deliveries;

/// <summary>The set-up card, in the thread where <c>start</c> was typed.</summary>
internal sealed class SetUpMessage(ChannelPoster channel, RosterSync rosterSync, ViewFactory views)
{
    public async Task PostAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Phase != Phase.SetUp)
            return;
        var members = await rosterSync.SyncAsync(session, cancellationToken);
        var view = views.Of(session);
        var card = SetUpCard.Create(view, members, SetUpValues.Default(view.Playbook, session.Facilitator));
        await channel.ReplyToStarterAsync(session, PostNames.SetUp, session.Location.Thread, card, cancellationToken);
    }

    /// <summary>Nobody can press it any more: it says what came of it.</summary>
    public Task UpdateAsync(Session session, CancellationToken cancellationToken) =>
        channel.UpdateAsync(session, PostNames.SetUp, NoticeCard.SetUpDone(views.Of(session)), cancellationToken);
}
