using Praatplaat.Cards;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.show</c>: how everybody ended each round, and who can't be reached.</summary>
internal sealed class ShowDelivery(ReportReader reports, FacilitatorReplies replies)
{
    public Task<Reply> RunAsync(Request request, CancellationToken cancellationToken) => replies.ForFacilitatorAsync(
        request,
        async view => new Reply(DeliveryCard.Create(view, await reports.ReadAsync(view.Session, cancellationToken)), Private: true),
        cancellationToken);
}
