using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>The set-up card, in the thread where <c>start</c> was typed.</summary>
internal sealed class SetUpMessage(ChannelPoster channel, RosterSync rosterSync, PeopleReader people, ViewFactory views, TimeProvider time)
    : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.PostSetUp>((session, _, cancellationToken) => PostAsync(session, cancellationToken))
        .On<Work.UpdateSetUp>((session, _, cancellationToken) => UpdateAsync(session, cancellationToken));

    private async Task PostAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Phase != Phase.SetUp)
            return;
        await rosterSync.SyncAsync(session, cancellationToken);
        var view = views.Of(session);
        var everyone = await people.EveryoneAsync(view, "", "", cancellationToken);
        var card = SetUpCard.Create(view, everyone, SetUpValues.Default(view.Playbook), time.GetUtcNow());
        await channel.ReplyToStarterAsync(session, PostNames.SetUp, session.Location.Thread, card, cancellationToken);
    }

    /// <summary>Nobody can press the card any more: it says who started or cancelled the session.</summary>
    private Task UpdateAsync(Session session, CancellationToken cancellationToken) =>
        channel.UpdateAsync(session, PostNames.SetUp, NoticeCard.SetUpDone(views.Of(session)), cancellationToken);
}

/// <summary>The opening card: the first post of a session in the channel.</summary>
internal sealed class OpeningMessage(ChannelPoster channel, PeopleStore people, ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.PostOpening>(PostAsync)
        .On<Work.ShowPlan>((session, _, cancellationToken) => ShowPlanAsync(session, cancellationToken));

    private async Task PostAsync(Session session, Work.PostOpening work, CancellationToken cancellationToken)
    {
        await people.AddManagedAsync(session.Location.Tenant, session.Settings.Manager.Id, session.Id, cancellationToken);
        await channel.PostAsync(session, PostNames.Opening, OpeningCard.Create(views.Of(session)), cancellationToken);
    }

    /// <summary>It has no inputs, so it may change at any time.</summary>
    private Task ShowPlanAsync(Session session, CancellationToken cancellationToken) =>
        channel.UpdateAsync(session, PostNames.Opening, OpeningCard.Create(views.Of(session)), cancellationToken);
}
