using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.dismiss</c>: what may have arrived did, says the facilitator. What follows from it goes on.</summary>
internal sealed class DismissDelivery(StuckDesk stuck, FacilitatorDesk desk)
{
    public Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken) => desk.ForLeaderAsync(
        ask,
        async view =>
        {
            var picked = await stuck.PickAsync(view.Session, ask.Item ?? "", cancellationToken);
            await stuck.ReturnAsync(view.Session, [.. picked.Where(work => work.Why == Obstacle.Unsure).Select(Follow)], StuckDesk.Arrived, cancellationToken);
            return await desk.ControlAsync(view, null, cancellationToken);
        },
        cancellationToken);

    /// <summary>Results of which nobody knows where they stand would be posted once more: what is left of them is the status card.</summary>
    private static StuckWork Follow(StuckWork stuck) =>
        stuck.Work is Work.ShowResults results ? stuck with { Work = new Work.ShowProgress(results.Round) } : stuck;
}
