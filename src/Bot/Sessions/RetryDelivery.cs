using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.retry</c>: sends again what may not have arrived, by its item; without one, all that was set aside for another reason.</summary>
internal sealed class RetryDelivery(StuckDesk stuck, FacilitatorDesk desk)
{
    public Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken) => desk.ForLeaderAsync(
        ask,
        async view =>
        {
            var picked = ask.Item is { } item
                ? await stuck.PickAsync(view.Session, item, cancellationToken)
                : await stuck.PickAsync(view.Session, work => work.Why != Obstacle.Unsure, cancellationToken);
            await stuck.ReturnAsync(view.Session, picked, stuck.NotArrived, cancellationToken);
            return await desk.ControlAsync(view, null, cancellationToken);
        },
        cancellationToken);
}
