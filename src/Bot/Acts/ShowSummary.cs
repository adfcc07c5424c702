using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// Shows outcomes. Without a round it is the summary, for the manager and the facilitator. With a round it is its results, and with a page
/// too all its answers, for everybody in the team once the round is closed.
/// </summary>
internal sealed class ShowSummary(
    ReaderReplies replies, RoundReader rounds, SummaryReader summaries, HistoryReader histories, ProgressReader progress) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SummaryShow, RunAsync)
        .OnOutcomeWord(RunAsync, "samenvatting", "summary");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken) => await replies.ForReaderAsync(
        request,
        (session, caller) => request.Round is { } asked ? ReadAccess.Results(session, asked, caller) : ReadAccess.Summary(session, caller),
        async view => request.Round is { } number
            ? new Reply(await RoundAsync(view, view.Session.Round(number)!, request, cancellationToken))
            : new Reply(await AllAsync(view, request.Sender.Person.Id, cancellationToken), Private: true),
        cancellationToken);

    private async Task<AdaptiveCard> AllAsync(View view, PersonId reader, CancellationToken cancellationToken)
    {
        var (session, forManager) = (view.Session, reader == view.Session.Settings.Manager.Id);
        var summary = await summaries.ReadAsync(session, cancellationToken);
        return SummaryCard.Create(
            view,
            forManager ? summary with { History = await histories.ReadAsync(session, cancellationToken) } : summary,
            forManager,
            fromControl: session.IsLedBy(reader));
    }

    private async Task<AdaptiveCard> RoundAsync(View view, RoundState round, Request request, CancellationToken cancellationToken)
    {
        if (request.Number("page") is { } number)
        {
            var (page, answers) = await rounds.PageAsync(view.Session, round, number, cancellationToken);
            // In a 1:1 chat the reader came from the summary, in the channel from the results card.
            var isPersonal = request.Sender.IsPersonal;
            var mayReply = isPersonal && request.Sender.Person.Id == view.Session.Settings.Manager.Id && view.Session.TakesReply(round);
            return AnswersCard.Create(view, round, page, answers, fromSummary: isPersonal, mayReply);
        }

        var people = new HashSet<PersonId>();
        var outcome = await rounds.ReadAsync(view.Session, round, people, cancellationToken);
        return ResultsCard.Create(view, outcome, await progress.ReadAsync(view.Session, people, cancellationToken));
    }
}
