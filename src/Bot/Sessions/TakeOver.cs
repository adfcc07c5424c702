using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.takeover</c>, <c>overnemen</c>, <c>takeover</c>: somebody leads on where the facilitator left the team.</summary>
internal sealed class TakeOver(SessionRunner runner, FacilitatorReplies replies, ViewFactory views)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.TakeOver(), cancellationToken);
        if (outcome is null)
            return FacilitatorReplies.NoSession(request);
        var view = views.Of(outcome.Session);
        return outcome.Decision is Decision.Refused refused
            ? await replies.RefuseAsync(request, view, refused.Refusal, cancellationToken)
            : new Reply(NoticeCard.NewFacilitator(view));
    }
}
