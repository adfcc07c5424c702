using System.Text.Json;
using System.Text.RegularExpressions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>What somebody has of a card who hears it, or sees no colours, or does not know its signs.</summary>
public sealed partial class EveryReaderTests
{
    private static readonly string[] Boxes = ["body", "items", "columns", "actions", "rows", "cells", "card"];

    /// <summary>What others typed may be signs alone, and is spoken without its markup.</summary>
    private static IEnumerable<GalleryCard> Ordinary => CardGallery.Dutch.Concat(CardGallery.English);

    [Fact]
    public void Speech_has_words_and_no_markup() => Assert.All(CardGallery.All, card =>
    {
        Assert.Matches(Word(), card.Json.Text("speak"));
        Assert.DoesNotMatch(@"[\[\]<>*_{}`#|~\\\n]|\.\.$|\?\.", card.Json.Text("speak"));
    });

    /// <summary>A card that says one sentence, with a form or buttons below it, is that sentence.</summary>
    [Fact]
    public void Every_card_begins_with_a_heading_or_is_a_sentence_and_speech_says_either() => Assert.All(Ordinary, card =>
    {
        var (text, isHeading) = First(card.Json);
        Assert.True(isHeading || text == card.Json.Text("speak"), $"No heading: {text}");
        Assert.Contains(text, card.Json.Text("speak"), StringComparison.Ordinal);
    });

    [Fact]
    public void Colours_mark_nothing_that_words_do_not_say() => Assert.All(CardGallery.All, card =>
    {
        Assert.All(card.Json.OfType("TextBlock", "TextRun"), text => Assert.False(IsMeant(text.Text("color"))));
        Assert.All(
            card.Json.OfType("Container", "Column").Where(box => IsMeant(box.Text("style"))),
            box => Assert.Contains(InOrder(box), IsWorded));

        static bool IsMeant(string colour) => colour is "good" or "warning" or "attention";
    });

    [Fact]
    public void A_sign_of_our_own_has_words_beside_or_below_it() => Assert.All(Ordinary, card =>
    {
        var texts = InOrder(card.Json).Where(element => element.Type() is "TextBlock" or "RichTextBlock").ToList();
        Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.True(IsWorded(pair.First) || IsWorded(pair.Second), pair.First.ToString()));
        Assert.True(IsWorded(texts[^1]), texts[^1].ToString());
    });

    [Fact]
    public void Every_button_field_and_choice_is_named_in_words() => Assert.All(CardGallery.All, card => Assert.All(
        [
            .. from found in card.Json.Objects()
               where found.Type().StartsWith("Action.", StringComparison.Ordinal)
               select found.Text("title"),
            .. card.Json.Inputs().Select(input => input.Text("label")),
        ],
        name => Assert.Matches(Word(), name)));

    private static (string Text, bool IsHeading) First(JsonElement card)
    {
        var texts = InOrder(card).Where(IsWorded).ToList();
        // The small line above a heading says of which session it is.
        var heading = texts.FindIndex(text => text.Text("style") == "heading");
        return heading is 0 or 1 ? (Spoken(texts[heading]), true) : (Spoken(texts[0]), false);
    }

    private static string Spoken(JsonElement text) => Markup().Replace(Written(text), "").Trim('✔', ' ');

    private static bool IsWorded(JsonElement text) => Word().IsMatch(Written(text));

    private static string Written(JsonElement text) => text.Type() switch
    {
        "TextBlock" => text.Text("text"),
        "RichTextBlock" => string.Concat(text.GetProperty("inlines").EnumerateArray().Select(run => run.Text("text"))),
        _ => "",
    };

    /// <summary>The elements as they stand below one another, without fallbacks.</summary>
    private static IEnumerable<JsonElement> InOrder(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(InOrder),
        JsonValueKind.Object => element.EnumerateObject()
            .Where(member => Boxes.Contains(member.Name))
            .SelectMany(member => InOrder(member.Value))
            .Prepend(element),
        _ => [],
    };

    [GeneratedRegex(@"[\p{L}\p{Nd}]")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\[\]<>*_{}`&#|~\\]")]
    private static partial Regex Markup();
}
