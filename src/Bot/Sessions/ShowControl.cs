namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.control</c>: back to the control card, as it is now.</summary>
internal sealed class ShowControl(FacilitatorReplies replies)
{
    public Task<Reply> RunAsync(Request request, CancellationToken cancellationToken) =>
        replies.ForFacilitatorAsync(request, view => replies.ControlAsync(view, null, cancellationToken), cancellationToken);
}
