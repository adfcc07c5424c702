using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>The card for three actions, one to one to every member, once.</summary>
internal sealed class ActionsQuestionPost(PersonalPoster personal, RosterReader roster, MemberStore members, PeopleStore people, OutboxStore outbox, ViewFactory views, TimeProvider time)
{
    public async Task SpreadAsync(Session session, CancellationToken cancellationToken)
    {
        var team = await roster.SyncAsync(session, cancellationToken);
        var now = time.GetUtcNow();
        await outbox.AddAsync(session.Id, team.Select(member => new DueWork(new Work.AskMember(member.Id), now)), cancellationToken);
    }

    public async Task SendAsync(Session session, PersonId person, CancellationToken cancellationToken)
    {
        if (session.Phase == Phase.Cancelled || await members.FindAsync(session.Id, person, cancellationToken) is not { } member)
            return;
        if (await personal.SendOnceAsync(session, member, PostNames.Actions(person), ActionsCard.Create(views.Of(session)), cancellationToken))
            await people.MergeAsync(session.Place.Tenant, person, new Contact(Session: session.Id), cancellationToken);
    }
}
