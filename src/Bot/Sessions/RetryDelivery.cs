using Praatplaat.Sessions;
using Praatplaat.Sessions.Deciding;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.retry</c>: sends again what may not have arrived, by its item; without one, all that was set aside for another reason.</summary>
internal sealed class RetryDelivery(Admission admission, StuckDesk stuck, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(ask, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(session);
        if (Viewing.Control(session, caller) is { } refusal)
            return await desk.RefuseAsync(ask, view, refusal, cancellationToken);
        var picked = ask.Item is { } item
            ? await stuck.PickAsync(session, item, cancellationToken)
            : await stuck.PickAsync(session, work => work.Why != Obstacle.Unsure, cancellationToken);
        await stuck.ReturnAsync(session, picked, stuck.NotArrived, cancellationToken);
        return await desk.ControlAsync(view, null, cancellationToken);
    }
}
