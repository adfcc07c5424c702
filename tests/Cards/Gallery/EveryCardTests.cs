using System.Text.Json;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The rules that every card of the gallery keeps.</summary>
public sealed class EveryCardTests
{
    /// <summary>Teams refuses a larger message, and then nobody sees anything.</summary>
    private const int MostBytes = 28 * 1024;

    private static readonly HashSet<string> In15 =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Image", "ImageSet", "Container", "ColumnSet", "Column", "FactSet",
        "Table", "TableRow", "TableCell", "ActionSet",
        "Input.Text", "Input.Toggle", "Input.ChoiceSet", "Input.Date", "Input.Time", "Input.Number",
        "Action.Execute", "Action.Submit", "Action.ShowCard", "Action.ToggleVisibility", "Action.OpenUrl",
    ];

    /// <summary>Newer than 1.5. A layout has no fallback: clients that don't know it stack the items.</summary>
    private const string Layout = "Layout.Flow";

    [Fact]
    public void Every_card_declares_version_1_5() =>
        Assert.All(CardGallery.All, card => Assert.Equal("1.5", card.Json.Text("version")));

    [Fact]
    public void Every_card_has_a_text_to_read_aloud_and_one_for_clients_that_cannot_draw_it() => Assert.All(CardGallery.All, card =>
    {
        Assert.NotEmpty(card.Json.Text("speak").Trim(' ', '.'));
        Assert.NotEmpty(card.Json.Text("fallbackText").Trim(' ', '.'));
        Assert.Equal(card.Name.EndsWith(".en", StringComparison.Ordinal) ? "en" : "nl", card.Json.Text("lang"));
    });

    [Fact]
    public void No_id_occurs_twice_on_a_card() => Assert.All(CardGallery.All, card =>
    {
        var ids = card.Json.Objects().Select(found => found.Text("id")).Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
    });

    [Fact]
    public void Every_input_has_an_id_a_label_and_an_error_message() => ForEach(card => card.Inputs(), input =>
    {
        Assert.NotEmpty(input.Text("id"));
        Assert.NotEmpty(input.Text("label"));
        // One that only carries a value on is seen by nobody.
        Assert.True(input.Text("errorMessage").Length > 0 || (input.TryGetProperty("isVisible", out var shown) && !shown.GetBoolean()));
    });

    /// <summary>A client cuts what is pasted at this length, and says nothing.</summary>
    [Fact]
    public void A_text_that_a_client_cuts_is_one_that_the_server_refuses() => ForEach(card => card.OfType("Input.Text"), input =>
    {
        int? limit = input.Text("id") switch
        {
            Inputs.Title => Limits.Title,
            Inputs.Search => null,
            var id when id.StartsWith("film", StringComparison.Ordinal) => Limits.Film,
            var id when id.StartsWith("action", StringComparison.Ordinal) => Limits.Action,
            var id when id.StartsWith("point", StringComparison.Ordinal) => Limits.KeyPoint,
            "reply" or "declined" or "explored" => Limits.Reply,
            _ => Limits.Answer,
        };
        if (limit is { } most && input.TryGetProperty("maxLength", out var room))
            Assert.InRange(room.GetInt32(), most + 1, int.MaxValue);
    });

    [Fact]
    public void Every_execute_action_falls_back_to_a_submit_action_that_does_the_same() =>
        ForEach(card => card.OfType("Action.Execute"), execute =>
        {
            var submit = execute.GetProperty("fallback");
            Assert.Equal("Action.Submit", submit.Type());
            Assert.Equal(execute.Text("title"), submit.Text("title"));
            Assert.Equal(execute.Text("associatedInputs"), submit.Text("associatedInputs"));
            var expected = Members(execute.GetProperty("data"));
            expected.Add("verb", JsonSerializer.Serialize(execute.Text("verb")));
            Assert.Equal(expected, Members(submit.GetProperty("data")));
        });

    [Fact]
    public void No_row_has_more_than_three_buttons_because_a_fourth_would_wrap() =>
        ForEach(card => card.OfType("ActionSet"), row => Assert.InRange(row.GetProperty("actions").GetArrayLength(), 1, 3));

    [Fact]
    public void No_two_buttons_of_a_card_have_the_same_title() => Assert.All(CardGallery.All, card =>
        Assert.Equal(card.Json.ButtonTitles().Distinct(), card.Json.ButtonTitles()));

    [Fact]
    public void Every_element_newer_than_1_5_falls_back_to_older_ones() =>
        ForEach(card => card.Objects().Where(found => found.Type() is not ("" or Layout) && !In15.Contains(found.Type())), newer =>
            Assert.All(
                newer.GetProperty("fallback").Objects().Where(found => found.Type().Length > 0),
                older => Assert.Contains(older.Type(), In15)));

    /// <summary>A client keeps the place in which its reader pressed, which is at the buttons.</summary>
    [Fact]
    public void Whatever_went_wrong_is_said_right_above_the_buttons_or_the_field() => Assert.All(CardGallery.All, card =>
    {
        var below = card.Json.Objects().SelectMany(found => found.EnumerateObject())
            .Where(member => member.Name is "items" or "body" && member.Value.ValueKind == JsonValueKind.Array)
            .Select(member => member.Value.EnumerateArray().ToList())
            .SelectMany(list => list.Zip([.. list.Skip(1).Select(element => element.Type()), "the end"]))
            .Where(pair => IsFault(pair.First))
            .Select(pair => pair.Second)
            .ToList();
        Assert.All(below, next => Assert.True(next is "ActionSet" or "the end" || next.StartsWith("Input.", StringComparison.Ordinal), next));
        Assert.True(below.Count == 0 || below.Exists(next => next is "ActionSet" or "the end"));
    });

    [Fact]
    public void Every_text_wraps() => ForEach(card => card.OfType("TextBlock"), text => Assert.True(text.GetProperty("wrap").GetBoolean()));

    [Fact]
    public void No_box_is_empty() => ForEach(
        card => card.OfType("Container", "Column", "TableCell"), box => Assert.NotEmpty(box.GetProperty("items").EnumerateArray()));

    [Fact]
    public void No_text_is_empty() => ForEach(card => card.OfType("TextBlock", "TextRun"), text => Assert.NotEmpty(text.Text("text")));

    [Fact]
    public void No_card_of_an_ordinary_team_exceeds_22_000_bytes() => Assert.All(
        CardGallery.Dutch.Concat(CardGallery.English).Where(card => !card.Name.EndsWith("-big-team", StringComparison.Ordinal)),
        card => Assert.InRange(Size(card), 1, 22_000));

    [Fact]
    public void Every_card_fits_with_all_fields_full() => Assert.All(CardGallery.Verbose, card => Assert.InRange(Size(card), 1, MostBytes));

    [Fact]
    public void Every_card_fits_with_all_fields_full_of_emoji() =>
        Assert.All(CardGallery.Cheerful, card => Assert.InRange(Size(card), 1, MostBytes));

    [Fact]
    public void Every_card_fits_with_markup_in_all_fields() =>
        Assert.All(CardGallery.Mischievous, card => Assert.InRange(Size(card), 1, MostBytes));

    /// <summary>A name in Teams may have 110 characters, and one that is cut has 200.</summary>
    [Theory]
    [InlineData("Jónkvrouw Wilhelmina ", 110)]
    [InlineData("漢", 110)]
    [InlineData("\"\\", 110)]
    [InlineData("👨‍👩‍👧‍👦", 110)]
    [InlineData("漢", Sessions.Limits.Name)]
    [InlineData("\"\\", Sessions.Limits.Name)]
    [InlineData("👨‍👩‍👧‍👦", Sessions.Limits.Name)]
    public void Every_card_fits_with_long_names(string letters, int length) =>
        Assert.All(
            CardGallery.Of(new Stage(SampleTeams.Named(letters, length), Texts.Dutch)),
            card => Assert.InRange(Size(card), 1, CardsJson.MostBytes));

    private static void ForEach(Func<JsonElement, IEnumerable<JsonElement>> find, Action<JsonElement> check) =>
        Assert.All(CardGallery.All, card => Assert.All(find(card.Json), check));

    private static Dictionary<string, string> Members(JsonElement data) =>
        data.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText());

    /// <summary>A box of this colour that has buttons is about something else, such as a message that did not arrive.</summary>
    private static bool IsFault(JsonElement box) =>
        box.Type() == "Container" && box.Text("style") == "attention" && !box.OfType("ActionSet").Any();

    private static int Size(GalleryCard card) => CardsJson.ToUtf8(card.Card).Length;
}
