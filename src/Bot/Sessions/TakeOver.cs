using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.takeover</c>, <c>overnemen</c>, <c>takeover</c>: somebody leads on where the facilitator left the team.</summary>
internal sealed class TakeOver(SessionRunner runner, PeopleStore people, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, _ => new Command.TakeOver(), cancellationToken);
        if (outcome is null)
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(outcome.Session);
        if (outcome.Decision is Decision.Refused refused)
            return await desk.RefuseAsync(ask, view, refused.Refusal, cancellationToken);
        await people.MergeAsync(ask.From.Tenant, ask.From.Person.Id, new Contact(Session: outcome.Session.Id), cancellationToken);
        return new Reply(NoticeCard.NewFacilitator(view));
    }
}
