using System.Text.Json;
using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests;

/// <summary>Who reads no more than the top of the summary has read the conclusion.</summary>
public sealed class SummaryCardTests
{
    private static readonly Stage Stage = new(SampleTeams.Zilverdijk(12), Texts.Dutch);

    [Fact]
    public void It_begins_with_what_comes_first_and_then_has_the_response_and_the_themes()
    {
        var texts = TextsOf(Card(Stage, Summary(Stage, 9)));
        int[] places = [.. new[] { "🔵 Hier willen we mee beginnen", "deelnemers", "Antwoorden per ronde", "🤝 Vertrouwen" }.Select(text => texts.IndexOf(text))];
        Assert.All(places, place => Assert.InRange(place, 0, texts.Count));
        Assert.Equal(places.Order(), places);
        // Nothing but the header stands before it.
        Assert.Equal(4, places[0]);
    }

    [Fact]
    public void The_chart_is_folded_in() => Assert.All(
        CardJson(Card(Stage, Summary(Stage, 9))).OfType("Container").Where(box => box.GetProperty("items").EnumerateArray().Any(item => item.Type() == "Chart.HorizontalBar")),
        box => Assert.False(box.GetProperty("isVisible").GetBoolean()));

    [Theory]
    [InlineData(0, false, "Niemand heeft stippen gegeven.")]
    [InlineData(1, true, "1 collega gaf stippen. We tellen ze pas vanaf 2, zodat niemand kan raden wie wat koos.")]
    public void Where_dots_tell_nothing_it_says_why(int voters, bool isWithheld, string why)
    {
        var texts = TextsOf(Card(Stage, Summary(Stage, 9) with { Ranking = new Ranking([], voters, isWithheld) }));
        Assert.Equal(4, texts.IndexOf(why));
        Assert.DoesNotContain("🔵 Hier willen we mee beginnen", texts);
    }

    [Fact]
    public void What_the_manager_promised_stands_by_its_theme()
    {
        var replied = Summary(Stage, 9);
        replied = replied with { Rounds = [.. replied.Rounds.Select(round => round.State.Number == 2 ? round with { Reply = Stage.Reply() } : round)] };
        var texts = TextsOf(Card(Stage, replied));
        var theme = texts.GetRange(texts.IndexOf("⚖️ Gepaste sanctionering"), texts.IndexOf("🧑 Menselijke maat") - texts.IndexOf("⚖️ Gepaste sanctionering"));
        Assert.Contains(
            "✔ Dit gaan we doen: Vanaf januari bellen we eerst, voordat er een brief uitgaat. Joost maakt de afspraken met de backoffice.", theme);
        Assert.Contains("✖ Dit doen we niet, want: we hebben dit jaar geen ruimte voor een tweede casusoverleg.", theme);
        Assert.Contains("🔍 Dit zoeken we uit: Of de brieven korter kunnen. U hoort het in december.", theme);
        Assert.Contains("💬 Beantwoord op 21 november", theme);
    }

    [Fact]
    public void Of_a_thousand_people_who_filled_every_field_it_stays_small()
    {
        foreach (var (team, most) in new[] { (SampleTeams.Verbose, CardsJson.MostBytes), (SampleTeams.Cheerful, CardsJson.MostBytes), (SampleTeams.Zilverdijk(1_000), 22_000) })
        {
            var stage = new Stage(team, Texts.Dutch);
            var summary = Summary(stage, 1_000);
            summary = summary with { Rounds = [.. summary.Rounds.Select(round => round with { Reply = stage.Reply() })] };
            Assert.InRange(CardsJson.ToUtf8(Card(stage, summary)).Length, 1, most);
        }
    }

    private static AdaptiveCard Card(Stage stage, Summary summary) => SummaryCard.Create(stage.View(stage.Finished), summary, forManager: true);

    private static Summary Summary(Stage stage, int answers)
    {
        var session = stage.Finished;
        return new(
            answers,
            Math.Max(12, answers),
            [.. session.Rounds.Select(round => stage.Outcome(session, round.Number, answers) with { KeyPoints = round.Number % 2 == 0 ? stage.KeyPoints(session, round.Number) : [] })],
            answers,
            answers,
            [.. Enumerable.Range(0, 6).Select(index => new SharedAction(stage.Team.Does(index), stage.Team.Names[index]))],
            MoreShared: answers)
        {
            Ranking = stage.Ranking(session, 12, answers),
        };
    }

    private static JsonElement CardJson(AdaptiveCard card) => JsonElement.Parse(CardsJson.ToText(card));

    /// <summary>Each paragraph and button as it is read, those of fallbacks included.</summary>
    private static List<string> TextsOf(AdaptiveCard card) =>
    [
        .. CardJson(card).Objects().Select(found => found.Type() switch
        {
            "RichTextBlock" => string.Concat(found.GetProperty("inlines").EnumerateArray().Select(run => run.Text("text"))),
            "TextBlock" => found.Text("text"),
            "Action.ToggleVisibility" => found.Text("title"),
            _ => "",
        }).Where(text => text.Length > 0),
    ];
}
