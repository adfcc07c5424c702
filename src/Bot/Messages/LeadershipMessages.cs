using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>What 1:1 chats show when somebody else leads. The channel is not bothered with it.</summary>
internal sealed class LeadershipMessages(
    PersonalPoster personal, MemberStore members, PostStore posts, PeopleStore people, ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.PassControl>((session, work, cancellationToken) => PassControlAsync(session, work.From, cancellationToken))
        .On<Work.AskTakeOver>((session, _, cancellationToken) => AskTakeOverAsync(session, cancellationToken))
        .On<Work.EndTakeOver>((session, _, cancellationToken) => EndTakeOverAsync(session, cancellationToken));

    /// <summary>The former control card says who leads now. Somebody who leads again in the meantime keeps it.</summary>
    private async Task PassControlAsync(Session session, Person from, CancellationToken cancellationToken)
    {
        await people.AddLedAsync(session.Location.Tenant, session.Facilitator.Id, session.Id, cancellationToken);
        if (!session.IsLedBy(from.Id))
            await ReplaceAsync(session, from.Id, PostNames.Control(from.Id), cancellationToken);
    }

    /// <summary>Asks once each time that a facilitator leaves.</summary>
    private async Task AskTakeOverAsync(Session session, CancellationToken cancellationToken)
    {
        if (session is { Phase: Phase.Running, IsLeaderless: true, Successor: { } manager }
            && await members.FindAsync(session.Id, manager.Id, cancellationToken) is { } member)
        {
            await people.AddLedAsync(session.Location.Tenant, manager.Id, session.Id, cancellationToken);
            var view = await views.ForAsync(session, manager.Id, cancellationToken);
            await personal.SendOnceAsync(session, member, PostNames.TakeOver, TakeOverCard.Create(view), cancellationToken);
        }
    }

    private Task EndTakeOverAsync(Session session, CancellationToken cancellationToken) => session.IsLeaderless
        ? Task.CompletedTask
        : ReplaceAsync(session, session.Settings.Manager.Id, PostNames.TakeOver, cancellationToken);

    /// <summary>Forgets the card only after the update: if it is cut off in between, it is done again.</summary>
    private async Task ReplaceAsync(Session session, PersonId person, string name, CancellationToken cancellationToken)
    {
        var card = NoticeCard.NewFacilitator(await views.ForAsync(session, person, cancellationToken));
        await personal.ReplaceAsync(session, person, name, card, cancellationToken);
        await posts.RemoveAsync(session.Id, name, cancellationToken);
    }
}
