using System.Text.Json;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests;

/// <summary>The manager has before them what they reply to.</summary>
public sealed class ReplyCardTests
{
    private static readonly Stage Stage = new(SampleTeams.Zilverdijk(12), Texts.Dutch);

    [Fact]
    public void Key_points_come_first_and_then_five_lines_of_each_kind_with_the_dotted_ones_before_the_others_and_none_twice()
    {
        var session = Stage.Finished;
        var outcome = Stage.Outcome(session, 1, 9) with { KeyPoints = Stage.KeyPoints(session, 1) };
        string Todo(int index) => outcome.First[index][FieldId.Todo];
        var dotted = new Ranking([new RankedItem(new DotItem("1", 1, Todo(2)), 3), new RankedItem(new DotItem("2", 1, "Uit een ander antwoord."), 1), new RankedItem(new DotItem("3", 1, Todo(3)), 0)], 9, IsWithheld: false);
        var texts = TextsOf(session, outcome, dotted);
        var todo = texts.GetRange(texts.LastIndexOf("➜ Nog te doen") + 1, 5);
        Assert.Equal([$"3 stippen: {Todo(2)}", "1 stip: Uit een ander antwoord."], todo.Take(2));
        Assert.All(todo.Skip(2), text => Assert.Contains(outcome.First, answer => answer[FieldId.Todo].StartsWith(text.TrimEnd('…'), StringComparison.Ordinal)));
        Assert.DoesNotContain(outcome.KeyPoints.Single(point => point.From == FieldId.Todo).Text, todo);
        Assert.True(texts.IndexOf("Gekozen door de begeleider") is >= 0 and var led && led < texts.LastIndexOf("➜ Nog te doen"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void There_is_a_way_to_all_answers_where_there_are_any(int answers, bool isThere) => Assert.Equal(
        isThere,
        JsonElement.Parse(CardsJson.ToText(ReplyCard.Create(Stage.View(Stage.Finished), Stage.Outcome(Stage.Finished, 1, answers), null)))
            .ButtonTitles().Contains("Alle antwoorden bij Vertrouwen"));

    private static List<string> TextsOf(Session session, RoundSummary outcome, Ranking ranking) =>
    [
        .. JsonElement.Parse(CardsJson.ToText(ReplyCard.Create(Stage.View(session), outcome, ranking))).Objects().Select(found => found.Type() switch
        {
            "RichTextBlock" => string.Concat(found.GetProperty("inlines").EnumerateArray().Select(run => run.Text("text"))),
            "TextBlock" => found.Text("text"),
            _ => "",
        }).Where(text => text.Length > 0),
    ];
}
