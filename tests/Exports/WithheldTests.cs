using System.Text.RegularExpressions;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Tests;

/// <summary>What nobody may read is not in the document, and the document says why.</summary>
public sealed partial class WithheldTests
{
    private static readonly string[] NotShown = ["2.Answer.", "2.Doing.", "2.Todo.", "4.Answer.", "4.Doing.", "4.Todo."];

    /// <summary>The same session before its end: round 5 is open, round 6 was skipped, round 7 is to come, nobody was asked for more.</summary>
    public static Outcome Running(Outcome outcome)
    {
        RoundState[] rounds =
        [
            .. outcome.Session.Rounds.Select(round => round.Number switch
            {
                5 => round with { Phase = RoundPhase.Open, ClosedAt = null },
                6 => round with { Phase = RoundPhase.Waiting, OpenedAt = null, ClosedAt = null, IsSkipped = true },
                7 => round with { Phase = RoundPhase.Waiting, OpenedAt = null, ClosedAt = null },
                _ => round,
            }),
        ];
        return outcome with
        {
            Session = outcome.Session with { Phase = Phase.Running, Rounds = rounds, EndedAt = null, ActionsAskedAt = null },
            Themes = [.. outcome.Themes.Zip(rounds, (theme, round) => theme with { State = round, Answered = round.Number > 5 ? 0 : theme.Answered })],
            Actions = new Actions(0, 0, []),
            Ranking = null,
        };
    }

    [Fact]
    public async Task An_anonymous_session_shows_no_name_no_moment_and_nothing_of_few()
    {
        var session = new Outcomes(12, Names.Anonymous) { Gaps = [2, 3, 4] };
        using var paper = await Papers.OfAsync(session);
        var text = string.Join('\n', paper.Paragraphs);
        Assert.DoesNotContain("Collega ", text, StringComparison.Ordinal);
        // That of the export itself.
        Assert.Single(Moment().Matches(text));
        Assert.All(NotShown, line => Assert.DoesNotContain(line, text, StringComparison.Ordinal));
        Assert.Contains("\nEr zijn 2 antwoorden. Deze sessie is anoniem en toont antwoorden pas vanaf 3. ", text, StringComparison.Ordinal);
        Assert.Contains("\nEr is 1 antwoord. ", text, StringComparison.Ordinal);
        Assert.Contains("\nIn deze ronde heeft niemand geantwoord.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_reaches_an_anonymous_export_is_left_out()
    {
        var outcome = new Outcomes(12, Names.Anonymous).Outcome;
        outcome = outcome with { Actions = outcome.Actions with { Shared = [new SharedAction("Morgen bel ik eerst.", "Collega 3")] } };
        using var paper = await Papers.OfAsync(outcome, new Outcomes(12).Answers);
        Assert.DoesNotContain(paper.Paragraphs, text => text.Contains("Collega ", StringComparison.Ordinal));
        Assert.Contains("Antwoord 12", paper.Paragraphs);
    }

    [Fact]
    public async Task Actions_and_dots_of_few_are_withheld()
    {
        var session = new Outcomes(12, Names.Anonymous);
        var outcome = session.Outcome with
        {
            Actions = session.Outcome.Actions with { IsWithheld = true },
            Ranking = session.Outcome.Ranking! with { IsWithheld = true, Voters = 2 },
        };
        using var paper = await Papers.OfAsync(outcome, session.Answers);
        Assert.Contains("Deze sessie is anoniem en toont gedeelde acties pas als ten minste 3 collega’s delen.", paper.Paragraphs);
        Assert.DoesNotContain(paper.Paragraphs, text => text.StartsWith("Morgen bel ik eerst.", StringComparison.Ordinal));
        Assert.Contains("2 collega’s gaven stippen. We tellen ze pas vanaf 3, zodat niemand kan raden wie wat koos.", paper.Paragraphs);
        Assert.DoesNotContain(paper.Paragraphs, text => text.Contains("stippen)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_runs_is_marked_and_shows_nothing_of_an_open_round()
    {
        var session = new Outcomes(12);
        using var paper = await Papers.OfAsync(Running(session.Outcome), session.Answers);
        var text = string.Join('\n', paper.Paragraphs);
        Assert.Contains("\nVoorlopig. De sessie loopt nog. ", text, StringComparison.Ordinal);
        Assert.Contains("\nVersie\tVoorlopig, gemaakt op ", text, StringComparison.Ordinal);
        Assert.Contains("\nDeze ronde loopt nog: 12 van de 12 collega’s antwoordden. ", text, StringComparison.Ordinal);
        Assert.Contains("\nDeze ronde is overgeslagen.\n", text, StringComparison.Ordinal);
        Assert.Contains("\nDeze ronde is nog niet gehouden.\n", text, StringComparison.Ordinal);
        Assert.Contains("\nNaar acties is nog niet gevraagd.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("5.Answer.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("5.Todo.", text, StringComparison.Ordinal);
        Assert.Contains(" 1.Answer.1 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_a_round_that_was_opened_again_is_not_in_the_ranking_either()
    {
        var session = new Outcomes(12);
        var outcome = session.Outcome;
        var open = outcome.Themes[0].State with { Phase = RoundPhase.Open };
        outcome = outcome with { Themes = [outcome.Themes[0] with { State = open }, .. outcome.Themes.Skip(1)] };
        using var paper = await Papers.OfAsync(outcome, session.Answers);
        Assert.DoesNotContain(paper.Paragraphs, text => text.Contains("1.Todo.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_of_the_round_during_which_a_session_was_cancelled_stay_unseen()
    {
        var session = new Outcomes(12);
        var outcome = session.Outcome;
        outcome = outcome with { Session = outcome.Session with { Phase = Phase.Cancelled, EndedAt = outcome.Themes[3].State.ClosedAt } };
        using var paper = await Papers.OfAsync(outcome, session.Answers);
        Assert.Contains("De sessie stopte tijdens deze ronde. De antwoorden zijn daarom niet getoond.", paper.Paragraphs);
        Assert.Contains(paper.Paragraphs, text => text.StartsWith("Voortijdig gestopt.", StringComparison.Ordinal));
        Assert.DoesNotContain(paper.Paragraphs, text => text.Contains("4.Answer.", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"2026, \d\d:\d\d")]
    private static partial Regex Moment();
}
