using Praatplaat.Cards;
using Praatplaat.Sessions.Deciding;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.show</c>: how everybody ended each round, and who can't be reached.</summary>
internal sealed class ShowDelivery(Admission admission, ReportReader reports, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(ask, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(session);
        return Viewing.Control(session, caller) is { } refusal
            ? await desk.RefuseAsync(ask, view, refusal, cancellationToken)
            : new Reply(DeliveryCard.Create(view, await reports.ReadAsync(session, cancellationToken)), Private: true);
    }
}
