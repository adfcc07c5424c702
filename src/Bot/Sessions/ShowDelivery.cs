using Praatplaat.Cards;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>delivery.show</c>: how everybody ended each round, and who can't be reached.</summary>
internal sealed class ShowDelivery(ReportReader reports, FacilitatorDesk desk)
{
    public Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken) => desk.ForLeaderAsync(
        ask,
        async view => new Reply(DeliveryCard.Create(view, await reports.ReadAsync(view.Session, cancellationToken)), Private: true),
        cancellationToken);
}
