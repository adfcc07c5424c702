using System.Text.Json;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Parts;

/// <summary>What people type is shown as they typed it, and is never read as markup.</summary>
public sealed class TypedTextTests
{
    private static readonly string[] Markup = ["[link](", "**vet**", "<b>", "{{DATE(", "<at>"];

    [Fact]
    public void Typed_text_is_only_where_no_markdown_is_read() => Assert.All(CardGallery.Mischievous, card =>
        Assert.All(card.Json.Objects(), found => Assert.All(found.EnumerateObject().Where(member => HasMarkup(member.Value)), member =>
            Assert.True(IsPlain(found, member.Name), $"{found.Type()}.{member.Name}: {member.Value}"))));

    [Fact]
    public void Typed_text_is_shown_in_full_and_only_its_date_macros_are_disarmed()
    {
        var shown = SampleTeams.Marker.Replace("{{", "{\u2060{", StringComparison.Ordinal);
        var answers = CardGallery.Mischievous.Single(card => card.Name == "answers-one").Json;
        Assert.Contains(answers.OfType("TextRun"), run => run.Text("text") == shown);
        Assert.All(CardGallery.Mischievous, card => Assert.All(
            card.Json.OfType("TextRun"), run => Assert.DoesNotContain("{{DATE(", run.Text("text"), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_text_of_the_mischievous_team_is_on_most_cards() =>
        Assert.InRange(CardGallery.Mischievous.Count(card => card.Json.Objects().Any(HasMarkupInside)), 50, 1000);

    [Fact]
    public void Text_that_is_read_aloud_or_notified_has_no_markup() => Assert.All(CardGallery.Mischievous, card =>
    {
        Assert.DoesNotContain(card.Json.Text("speak"), c => "[]<>*_{}`&".Contains(c));
        Assert.DoesNotContain(card.Json.Text("fallbackText"), c => "[]<>*_{}`&".Contains(c));
    });

    [Fact]
    public void No_answer_and_no_action_is_read_aloud_or_notified()
    {
        var team = SampleTeams.Zilverdijk(12);
        var answers =
            from round in Stage.BuiltInPlaybook.Rounds
            from field in Enum.GetValues<FieldId>()
            from index in Enumerable.Range(0, 9)
            select team.Says(round, field, index);
        var typed = answers.Concat(Enumerable.Range(0, 3).Select(team.Does)).Where(text => text.Length > 0).Distinct();
        Assert.All(typed, text => Assert.All(CardGallery.Dutch, card =>
        {
            Assert.DoesNotContain(text, card.Json.Text("speak"), StringComparison.Ordinal);
            Assert.DoesNotContain(text, card.Json.Text("fallbackText"), StringComparison.Ordinal);
        }));
    }

    private static bool HasMarkupInside(JsonElement found) => found.EnumerateObject().Any(member => HasMarkup(member.Value));

    private static bool HasMarkup(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Markup.Any(value.GetString()!.Contains);

    /// <summary>A text run, the value of an input, or a person to choose: clients show the title of an option as plain text.</summary>
    private static bool IsPlain(JsonElement found, string member) => (found.Type(), member) switch
    {
        ("TextRun", "text") => true,
        ("", "title") => found.Text("value").StartsWith("7a1c0d52-", StringComparison.Ordinal),
        var (type, name) => type.StartsWith("Input.", StringComparison.Ordinal) && name == "value",
    };
}
