using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.close</c>, <c>sluit</c>, <c>close</c>: the results take the place of the form.</summary>
internal sealed class CloseRound(SessionRunner runner, FacilitatorReplies replies)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.Close(request.Round), cancellationToken);
        return await replies.ReplyAsync(request, outcome, Done, cancellationToken);
    }

    internal static string? Done(View view, Decision.Accepted accepted) =>
        accepted.Session.LastClosed is { } closed ? view.Texts.Format("Done.Closed", closed.Number, view.Round(closed).Title) : null;
}
