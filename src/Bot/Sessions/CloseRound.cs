using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.close</c>, <c>sluit</c>, <c>close</c>: the results take the place of the form.</summary>
internal sealed class CloseRound(SessionRunner runner, FacilitatorDesk desk)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, _ => new Command.Close(ask.Round), cancellationToken);
        return await desk.ReplyAsync(ask, outcome, Done, cancellationToken);
    }

    internal static string? Done(View view, Decision.Accepted accepted) =>
        accepted.Session.LastClosed is { } closed ? view.Texts.Format("Done.Closed", closed.Number, view.Round(closed).Title) : null;
}
