using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary>
/// <c>summary.show</c>, <c>samenvatting</c>: without a round the summary, for the manager and the facilitator; with one the
/// results of that round, and with a page all its answers, for everyone in the team once it is closed.
/// </summary>
internal sealed class ShowSummary(
    Admission admission, RoundReader rounds, SummaryReader summaries, ProgressReader progress, ViewFactory views)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorReplies.NoSession(request);
        var view = views.Of(session);
        var refusal = request.Round is { } asked ? ReadAccess.Results(session, asked, caller) : ReadAccess.Summary(session, caller);
        if (refusal is not null)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal)));
        return request.Round is { } number
            ? new Reply(await RoundAsync(view, session.Round(number)!, request, cancellationToken))
            : new Reply(SummaryCard.Create(view, await summaries.ReadAsync(session, cancellationToken)), Private: true);
    }

    private async Task<AdaptiveCard> RoundAsync(View view, RoundState round, Request request, CancellationToken cancellationToken)
    {
        if (request.Number("page") is { } number)
        {
            var (page, answers) = await rounds.PageAsync(view.Session, round, number, cancellationToken);
            // In a 1:1 chat the summary is where the reader came from; in the channel it is the results card.
            return AnswersCard.Create(view, round, page, answers, fromSummary: request.Sender.IsPersonal);
        }

        var people = new HashSet<PersonId>();
        var outcome = await rounds.ReadAsync(view.Session, round, people, cancellationToken);
        return ResultsCard.Create(view, outcome, await progress.ReadAsync(view.Session, people, cancellationToken));
    }
}
