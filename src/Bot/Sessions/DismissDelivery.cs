using Praatplaat.Sessions;
using Praatplaat.Sessions.Deciding;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.dismiss</c>: what may have arrived did, says the facilitator. What follows from it goes on.</summary>
internal sealed class DismissDelivery(Admission admission, StuckDesk stuck, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(ask, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(session);
        if (Viewing.Control(session, caller) is { } refusal)
            return await desk.RefuseAsync(ask, view, refusal, cancellationToken);
        var picked = await stuck.PickAsync(session, ask.Item ?? "", cancellationToken);
        await stuck.ReturnAsync(session, [.. picked.Where(work => work.Why == Obstacle.Unsure).Select(Follow)], StuckDesk.Arrived, cancellationToken);
        return await desk.ControlAsync(view, null, cancellationToken);
    }

    /// <summary>Results of which nobody knows where they stand would be posted once more: what is left of them is the status card.</summary>
    private static StuckWork Follow(StuckWork stuck) =>
        stuck.Work is Work.ShowResults results ? stuck with { Work = new Work.ShowProgress(results.Round) } : stuck;
}
