using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.retry</c>: sends again what may not have arrived, by its item; without one, all that was set aside for another reason.</summary>
internal sealed class RetryDelivery(SetAsideMessages setAside, FacilitatorReplies replies)
{
    public Task<Reply> RunAsync(Request request, CancellationToken cancellationToken) => replies.ForFacilitatorAsync(
        request,
        async view =>
        {
            var picked = request.Item is { } item
                ? await setAside.PickAsync(view.Session, item, cancellationToken)
                : await setAside.PickAsync(view.Session, work => work.Why != Obstacle.Unconfirmed, cancellationToken);
            await setAside.ReturnAsync(view.Session, picked, setAside.NotArrived, cancellationToken);
            return await replies.ControlAsync(view, null, cancellationToken);
        },
        cancellationToken);
}
