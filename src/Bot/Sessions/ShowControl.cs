namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.control</c>: back to the control card, as it is now.</summary>
internal sealed class ShowControl(FacilitatorDesk desk)
{
    public Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken) =>
        desk.ForLeaderAsync(ask, view => desk.ControlAsync(view, null, cancellationToken), cancellationToken);
}
