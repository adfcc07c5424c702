using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests;

/// <summary>What stands above the bars says how many chose what most of them chose, also where they are divided.</summary>
public sealed class AssessmentWordsTests
{
    [Theory]
    [InlineData("Verdeeld: de grootste groep (5 van de 12) koos ‘We praten erover’. De keuzes gaan van ‘Nog niet begonnen’ tot ‘Staat als een huis’.", 2, 5, 1, 2, 2)]
    [InlineData("Verdeeld: ‘We praten erover’ en ‘Het lukt vaak’ zijn het vaakst gekozen, elk 2 van de 5 keer. De keuzes gaan van ‘Nog niet begonnen’ tot ‘Het lukt vaak’.", 1, 2, 0, 2, 0)]
    [InlineData("Verdeeld: 1 keer ‘Nog niet begonnen’ en 1 keer ‘Staat als een huis’.", 1, 0, 0, 0, 1)]
    [InlineData("Verdeeld: geen stap is het vaakst gekozen. De keuzes gaan van ‘Nog niet begonnen’ tot ‘Staat als een huis’.", 1, 1, 0, 1, 1)]
    [InlineData("De meesten (2 van de 3) kozen ‘We praten erover’.", 0, 2, 0, 1, 0)]
    [InlineData("Eén collega koos ‘Staat als een huis’.", 0, 0, 0, 0, 1)]
    public void The_largest_group_is_named(string words, params int[] counts)
    {
        var stage = new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch);
        var outcome = stage.Outcome(stage.Finished, 1, 12) with { Assessment = new Assessment(counts) };
        Assert.Contains(words, CardsJson.ToText(ResultsCard.Create(stage.View(stage.Finished), outcome, new Progress(12, 12, []))), StringComparison.Ordinal);
        Assert.Contains(
            $"Nu: {words}",
            CardsJson.ToText(SummaryCard.Create(stage.View(stage.Finished), new Summary(12, 12, [outcome], 0, 0, []), forManager: true)),
            StringComparison.Ordinal);
    }

    /// <summary>Options have no order: none is near another, and nothing is “divided”.</summary>
    [Theory]
    [InlineData("De meesten (5 van de 8) kozen ‘Eén systeem in plaats van twee’.", 1, 5, 0, 1, 1)]
    [InlineData("Het vaakst gekozen (4 van de 8): ‘Eén systeem in plaats van twee’.", 1, 4, 0, 2, 1)]
    [InlineData("Het vaakst gekozen: ‘Minder overleg’ en ‘Iets anders’, elk 2 van de 5 keer.", 2, 0, 1, 0, 2)]
    [InlineData("Geen keuze is het vaakst gemaakt.", 1, 1, 1, 0, 0)]
    [InlineData("Eensgezind: 3 van de 3 kozen ‘Minder overleg’.", 3, 0, 0, 0, 0)]
    [InlineData("Eén collega koos ‘Iets anders’.", 0, 0, 0, 0, 1)]
    public void What_is_chosen_most_is_named(string words, params int[] counts)
    {
        var stage = new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch).WithOtherPoster();
        var outcome = stage.Outcome(stage.Finished, 3, 12) with { Assessment = new Assessment(counts) };
        Assert.Contains(words, CardsJson.ToText(ResultsCard.Create(stage.View(stage.Finished), outcome, new Progress(12, 12, []))), StringComparison.Ordinal);
        Assert.Contains(
            $"Wat zou u het meest helpen? {words}",
            CardsJson.ToText(SummaryCard.Create(stage.View(stage.Finished), new Summary(12, 12, [outcome], 0, 0, []), forManager: true)),
            StringComparison.Ordinal);
    }

    /// <summary>An average of options would say nothing.</summary>
    [Fact]
    public void A_comparison_has_no_average_of_a_choice()
    {
        var stage = new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch).WithOtherPoster();
        var compared = new ComparedSession(stage.View(stage.Finished), new Summary(12, 12, [stage.Outcome(stage.Finished, 3, 12)], 0, 0, []));
        var card = CardsJson.ToText(ComparisonCard.Create(stage.Texts, "Koers", [compared, compared]));
        Assert.DoesNotContain("gemiddeld", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Werkdruk", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gemiddeld 2,8 van 5, volgens 12 mensen. De grootste groep (5) koos ‘We praten erover’.", 2, 5, 1, 2, 2)]
    [InlineData("gemiddeld 3,0 van 5, volgens 2 mensen\"", 1, 0, 0, 0, 1)]
    [InlineData("5,0 van 5, volgens één persoon\"", 0, 0, 0, 0, 1)]
    public void A_comparison_names_it_beside_the_average(string words, params int[] counts)
    {
        var stage = new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch);
        var outcome = stage.Outcome(stage.Finished, 1, 12) with { Assessment = new Assessment(counts) };
        var compared = new ComparedSession(stage.View(stage.Finished), new Summary(12, 12, [outcome], 0, 0, []));
        Assert.Contains(words, CardsJson.ToText(ComparisonCard.Create(stage.Texts, "Koers", [compared, compared])), StringComparison.Ordinal);
    }
}
