using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.dismiss</c>: what may have arrived did, says the facilitator. What follows from it goes on.</summary>
internal sealed class DismissDelivery(SetAsideMessages setAside, FacilitatorReplies replies)
{
    public Task<Reply> RunAsync(Request request, CancellationToken cancellationToken) => replies.ForFacilitatorAsync(
        request,
        async view =>
        {
            var picked = await setAside.PickAsync(view.Session, request.Item ?? "", cancellationToken);
            await setAside.ReturnAsync(view.Session, [.. picked.Where(work => work.Why == Obstacle.Unconfirmed).Select(Follow)], SetAsideMessages.Arrived, cancellationToken);
            return await replies.ControlAsync(view, null, cancellationToken);
        },
        cancellationToken);

    /// <summary>Results of which nobody knows where they stand would be posted once more: what is left of them is the status card.</summary>
    private static SetAsideWork Follow(SetAsideWork stuck) =>
        stuck.Work is Work.ShowResults results ? stuck with { Work = new Work.ShowProgress(results.Round) } : stuck;
}
