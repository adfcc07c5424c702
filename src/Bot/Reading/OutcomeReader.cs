using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Cards;
using Praatplaat.Exports;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads the outcome of a session for an export: what the summary shows, and all that it has to leave out for lack of room.</summary>
internal sealed class OutcomeReader(
    SummaryReader summaries,
    LineReader lines,
    AnswerStore answers,
    ViewFactory views,
    WorkingHours hours,
    IOptions<SessionsOptions> options,
    TimeProvider time)
{
    public async Task<Outcome> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var (view, summary) = (views.AsTeam(session), await summaries.ReadAllAsync(session, cancellationToken));
        var themes = new List<Theme>();
        foreach (var round in summary.Rounds)
            themes.Add(await ThemeAsync(view, round, cancellationToken));
        return new Outcome(
            session,
            view.Playbook,
            time.GetUtcNow(),
            hours.Zone,
            summary.Participants,
            summary.Members,
            themes,
            new Actions(summary.Actions, summary.ActionsFrom, summary.Shared, summary.IsSharedWithheld)
            {
                FollowUp = session.Settings.FollowsUp ? summary.FollowUp : null,
            },
            summary.Ranking)
        {
            Municipality = options.Value.Municipality,
            LeastAnswers = Anonymity.Least(session, options.Value.LeastAnswers),
        };
    }

    /// <summary>The answers of a round that may be read.</summary>
    public IAsyncEnumerable<Answer> AnswersAsync(Session session, RoundState round, CancellationToken cancellationToken) =>
        answers.InRoundAsync(session.Id, round.Number, cancellationToken);

    private async Task<Theme> ThemeAsync(View view, RoundSummary round, CancellationToken cancellationToken)
    {
        var theme = new Theme(round.State, view.Round(round.State), round.Answered, [], [])
        {
            IsWithheld = round.IsWithheld,
            Assessment = round.Assessment,
            KeyPoints = round.KeyPoints,
            Reply = round.Reply,
        };
        // Of a round that is not shown, the summary has no answer either.
        if (round.First.Count == 0 || await lines.ReadAsync(view.Session, round.State, cancellationToken) is not { } shown)
            return theme;
        return theme with
        {
            Doing = [.. shown.Where(line => line.From == FieldId.Doing).Select(line => line.Text)],
            Todo = [.. shown.Where(line => line.From == FieldId.Todo).Select(line => line.Text)],
        };
    }
}
