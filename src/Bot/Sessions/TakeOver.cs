using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.takeover</c>, <c>overnemen</c>, <c>takeover</c>: somebody leads on where the facilitator left the team.</summary>
internal sealed class TakeOver(SessionRunner runner, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, _ => new Command.TakeOver(), cancellationToken);
        if (outcome is null)
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(outcome.Session);
        return outcome.Decision is Decision.Refused refused
            ? await desk.RefuseAsync(ask, view, refused.Refusal, cancellationToken)
            : new Reply(NoticeCard.NewFacilitator(view));
    }
}
