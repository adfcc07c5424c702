using Praatplaat.Sessions.Deciding;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.control</c>: back to the control card, as it is now.</summary>
internal sealed class ShowControl(Admission admission, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(ask, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(session);
        return Viewing.Control(session, caller) is { } refusal
            ? await desk.RefuseAsync(ask, view, refusal, cancellationToken)
            : await desk.ControlAsync(view, null, cancellationToken);
    }
}
