using Praatplaat.Bot.Posters;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>session.poster</c>: the way to the poster of a session, for its facilitator. The page itself is <see cref="PosterEndpoints"/>.
/// </summary>
internal sealed class ShowPoster(FacilitatorReplies replies, PosterAddresses addresses) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SessionPoster, RunAsync)
        .OnQuestion(RunAsync, "poster");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken) => await replies.ForPosterAsync(
        request,
        view => Task.FromResult(new Reply(PosterCard.Create(view, addresses.Of(view.Session.Id)), Private: true)),
        cancellationToken);
}
