using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Tells the channel that somebody else reads along. It is a post of its own: people are typing in the open form, which still names the
/// manager of before and is never updated.
/// </summary>
internal sealed class ManagerMessages(ChannelPoster channel, PeopleStore people, ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers.On<Work.TellManagerChanged>(TellAsync);

    private async Task TellAsync(Session session, Work.TellManagerChanged work, CancellationToken cancellationToken)
    {
        var manager = session.Settings.Manager.Id;
        // What the manager types in the chat is about this session.
        await people.SetSessionAsync(session.Location.Tenant, [manager], session.Id, cancellationToken);
        await people.AddManagedAsync(session.Location.Tenant, manager, session.Id, cancellationToken);
        if (session.Phase == Phase.Cancelled)
            return;
        var view = views.Of(session);
        // Changed and changed back before anybody was told: nothing happened.
        if (manager != work.From.Id)
            await channel.PostAsync(
                session, PostNames.Manager(work.Change), NoticeCard.ManagerChanged(view, work.From), cancellationToken);
        await channel.UpdateAsync(session, PostNames.Opening, OpeningCard.Create(view), cancellationToken);
    }
}
