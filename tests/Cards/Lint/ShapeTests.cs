using System.Text.Json;
using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests.Lint;

/// <summary>What every card of the gallery keeps to.</summary>
public sealed class ShapeTests
{
    private static readonly HashSet<string> In15 =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Image", "ImageSet", "Container", "ColumnSet", "Column", "FactSet", "Table", "TableRow",
        "TableCell", "ActionSet", "Input.Text", "Input.Toggle", "Input.ChoiceSet", "Input.Date", "Input.Time", "Input.Number",
        "Action.Execute", "Action.Submit", "Action.ShowCard", "Action.ToggleVisibility", "Action.OpenUrl",
    ];

    private static readonly HashSet<string> Layouts = ["Layout.Flow"];

    [Fact]
    public void Every_card_says_that_it_is_version_1_5() =>
        Assert.All(CardGallery.All, card => Assert.Equal("1.5", card.Json.Text("version")));

    [Fact]
    public void Every_card_has_words_for_who_hears_it_or_cannot_draw_it() => Assert.All(CardGallery.All, card =>
    {
        Assert.NotEmpty(card.Json.Text("speak").Trim(' ', '.'));
        Assert.NotEmpty(card.Json.Text("fallbackText").Trim(' ', '.'));
        Assert.Equal(card.Name.EndsWith(".en", StringComparison.Ordinal) ? "en" : "nl", card.Json.Text("lang"));
    });

    [Fact]
    public void No_id_comes_twice_on_a_card_that_is_seen_at_once() => Assert.All(CardGallery.All, card =>
    {
        var ids = card.Json.Objects().Select(found => found.Text("id")).Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
    });

    [Fact]
    public void Every_input_has_an_id_a_label_and_an_error_message() => Assert.All(CardGallery.All, card => Assert.All(card.Json.Inputs(), input =>
    {
        Assert.NotEmpty(input.Text("id"));
        Assert.NotEmpty(input.Text("label"));
        Assert.NotEmpty(input.Text("errorMessage"));
    }));

    [Fact]
    public void Every_execute_has_a_submit_that_does_the_same() => Assert.All(CardGallery.All, card => Assert.All(card.Json.OfType("Action.Execute"), execute =>
    {
        var submit = execute.GetProperty("fallback");
        Assert.Equal("Action.Submit", submit.Type());
        Assert.Equal(execute.Text("title"), submit.Text("title"));
        Assert.Equal(execute.Text("associatedInputs"), submit.Text("associatedInputs"));
        var expected = execute.GetProperty("data").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText());
        expected.Add("verb", JsonSerializer.Serialize(execute.Text("verb")));
        Assert.Equal(expected, submit.GetProperty("data").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText()));
    }));

    [Fact]
    public void A_fourth_button_would_wrap() => Assert.All(CardGallery.All, card =>
        Assert.All(card.Json.OfType("ActionSet"), set => Assert.InRange(set.GetProperty("actions").GetArrayLength(), 1, 3)));

    [Fact]
    public void No_two_buttons_of_a_card_have_the_same_title() => Assert.All(CardGallery.All, card =>
        Assert.Equal(card.Json.ButtonTitles().Distinct(), card.Json.ButtonTitles()));

    [Fact]
    public void What_is_newer_than_1_5_has_a_fallback_that_is_not() => Assert.All(CardGallery.All, card =>
        Assert.All(card.Json.Objects().Where(found => found.Type().Length > 0 && !In15.Contains(found.Type()) && !Layouts.Contains(found.Type())), newer =>
            Assert.All(newer.GetProperty("fallback").Objects().Where(found => found.Type().Length > 0), older => Assert.Contains(older.Type(), In15))));

    [Fact]
    public void Every_text_wraps() => Assert.All(CardGallery.All, card =>
        Assert.All(card.Json.OfType("TextBlock"), text => Assert.True(text.GetProperty("wrap").GetBoolean())));

    [Fact]
    public void No_box_is_empty() => Assert.All(CardGallery.All, card =>
    {
        Assert.All(card.Json.OfType("Container", "Column", "TableCell"), box => Assert.NotEmpty(box.GetProperty("items").EnumerateArray()));
        Assert.All(card.Json.OfType("TextBlock", "TextRun"), text => Assert.NotEmpty(text.Text("text")));
    });
}
