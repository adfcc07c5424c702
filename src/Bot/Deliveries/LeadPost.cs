using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>What one to one chats show when somebody else comes to lead. The channel is not bothered with it.</summary>
internal sealed class LeadershipMessages(PersonalPoster personal, MemberStore members, PostStore posts, PeopleStore people, ViewFactory views)
{
    /// <summary>The control card of before says who leads now. Whoever leads again in the meantime keeps it.</summary>
    public async Task PassControlAsync(Session session, Person from, CancellationToken cancellationToken)
    {
        await people.MergeAsync(session.Location.Tenant, session.Facilitator.Id, new Contact(Session: session.Id), cancellationToken);
        if (!session.IsLedBy(from.Id))
            await ReplaceAsync(session, from.Id, PostNames.Control(from.Id), NoticeCard.NewFacilitator(views.Of(session)), cancellationToken);
    }

    /// <summary>Once each time that a facilitator leaves.</summary>
    public async Task AskTakeOverAsync(Session session, CancellationToken cancellationToken)
    {
        if (session is { Phase: Phase.Running, IsLeaderless: true, Successor: { } manager }
            && await members.FindAsync(session.Id, manager.Id, cancellationToken) is { } member)
            await personal.SendOnceAsync(session, member, PostNames.TakeOver, TakeOverCard.Create(views.Of(session)), cancellationToken);
    }

    public Task EndTakeOverAsync(Session session, CancellationToken cancellationToken) => session.IsLeaderless
        ? Task.CompletedTask
        : ReplaceAsync(session, session.Settings.Manager.Id, PostNames.TakeOver, NoticeCard.NewFacilitator(views.Of(session)), cancellationToken);

    /// <summary>Forgotten only after the update: cut off in between, it is done again.</summary>
    private async Task ReplaceAsync(Session session, PersonId person, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        await personal.ReplaceAsync(session, person, name, card, cancellationToken);
        await posts.RemoveAsync(session.Id, name, cancellationToken);
    }
}
