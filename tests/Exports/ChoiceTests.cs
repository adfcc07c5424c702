using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Exports.Tests;

/// <summary>A theme that asks to choose, and a poster that has no more than a poster has to have.</summary>
public sealed class ChoiceTests
{
    private static readonly ChoiceQuestion Question = new("Wat helpt u het meest?", ["Rust", "Overleg", "Een collega", "Een brief", "Iets anders"]);

    [Theory]
    [InlineData("Het vaakst gekozen (3 van de 8): ‘Overleg’.", "Het vaakst: ‘Overleg’", 2, 3, 0, 2, 1)]
    [InlineData("De meesten (5 van de 8) kozen ‘Rust’.", "Het vaakst: ‘Rust’", 5, 3, 0, 0, 0)]
    [InlineData("Het vaakst gekozen: ‘Rust’ en ‘Iets anders’, elk 2 van de 5 keer.", "Even vaak: ‘Rust’ en ‘Iets anders’", 2, 1, 0, 0, 2)]
    [InlineData("Geen keuze is het vaakst gemaakt.", "Geen keuze is het vaakst gemaakt", 1, 1, 1, 0, 0)]
    [InlineData("Eensgezind: 4 van de 4 kozen ‘Een brief’.", "Eensgezind: ‘Een brief’", 0, 0, 0, 4, 0)]
    [InlineData("Eén collega koos ‘Rust’.", "Eén keuze", 1, 0, 0, 0, 0)]
    public async Task What_is_chosen_most_is_named_under_its_question_and_nothing_is_called_divided(string sentence, string inShort, params int[] counts)
    {
        using var paper = await PaperAsync(new Outcomes(8), new Assessment(counts));
        Assert.Contains((2, Question.Question), paper.Headings);
        Assert.Contains(sentence, paper.Paragraphs);
        Assert.Contains(inShort, paper.Paragraphs);
        var chapter = paper.Headings.SkipWhile(heading => heading != (1, "Vertrouwen")).Skip(1).TakeWhile(heading => heading.Level > 1);
        Assert.DoesNotContain((2, "Verschil van mening"), chapter);
        Assert.StartsWith(
            "Staafdiagram bij Vertrouwen. Wat helpt u het meest? Rust: ", paper.Body.Descendants<DocProperties>().First().Description!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_too_few_people_of_an_anonymous_session_no_choice_is_told()
    {
        var session = new Outcomes(8, Names.Anonymous);
        using var paper = await PaperAsync(session, Assessment.Of(session.Session, [1, 1, 0, 0, 0], Anonymity.LeastAnswers));
        Assert.Contains(paper.Paragraphs, text => text.StartsWith("2 collega’s maakten een keuze.", StringComparison.Ordinal));
        Assert.DoesNotContain(paper.Paragraphs, text => text.Contains("‘Rust’", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_poster_does_not_have_leaves_no_empty_place()
    {
        using var paper = await PaperAsync(new Outcomes(8), new Assessment([4, 4, 0, 0, 0]));
        Assert.Empty(paper.Faults());
        Assert.Contains("Praatplaat Handhavingskoers, versie 3. Gemaakt naar Praatplaat.", paper.Paragraphs);
        Assert.DoesNotContain(paper.Headings, heading => heading.Text.Length == 0);
        Assert.DoesNotContain(paper.Paragraphs, text => text is "Verder lezen" || text.Contains(", .", StringComparison.Ordinal));
    }

    private static Task<Papers> PaperAsync(Outcomes session, Assessment assessment)
    {
        var outcome = session.Outcome;
        var first = outcome.Themes[0];
        var choice = first with { Round = first.Round.WithoutClosed() with { Choice = Question }, Assessment = assessment };
        return Papers.OfAsync(
            outcome with
            {
                Themes = [choice, .. outcome.Themes.Skip(1)],
                Playbook = outcome.Playbook with { Background = null, FurtherReading = null, Source = new Source("Praatplaat") },
            },
            session.Answers);
    }
}
