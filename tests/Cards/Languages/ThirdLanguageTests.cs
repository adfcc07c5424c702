using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests.Languages;

/// <summary>A third language is a file of texts and a playbook, and no code.</summary>
public sealed partial class ThirdLanguageTests
{
    /// <summary>What a client shows or says of a card.</summary>
    private static readonly string[] Shown =
        ["text", "title", "label", "placeholder", "errorMessage", "fallbackText", "speak", "altText", "tooltip"];

    /// <summary>
    /// What is no text of the bot: names of products, languages, days and months, which come from the culture; and what the gallery itself makes up.
    /// </summary>
    private static readonly string[] Same =
    [
        "Praatplaat", "Teams", "https://", "Nederlands", "English", "Mijn gegevens", "maandag, dinsdag", "title", ".csv", ".docx", "stop",
        "Onze koers - opbrengst", "We bellen eerst.", "We gaan langs.",
        .. Names.DayNames, .. Names.MonthNames.Where(month => month.Length > 0),
        .. Names.AbbreviatedDayNames, .. Names.AbbreviatedMonthNames.Where(month => month.Length > 0),
    ];

    private static DateTimeFormatInfo Names => PseudoLanguage.Texts.Culture.DateTimeFormat;

    [Fact]
    public void Its_texts_are_found_by_the_name_of_their_file()
    {
        Assert.Equal(PseudoLanguage.Name, PseudoLanguage.Texts.Language);
        Assert.Same(PseudoLanguage.Texts, Texts.For($"{PseudoLanguage.Name}-NL"));
        Assert.Equal($"⟦{Texts.Dutch["Saved.Title"]}⟧", PseudoLanguage.Texts["Saved.Title"]);
    }

    [Fact]
    public void No_text_on_any_card_comes_from_elsewhere()
    {
        var cards = CardGallery.Of(new Stage(PseudoLanguage.Team, PseudoLanguage.Texts));
        var strays = cards.SelectMany(card => SeenIn(card.Json).Where(IsStray).Select(text => $"{card.Name}: {text}"));
        Assert.True(!strays.Any(), string.Join('\n', strays.Distinct()));
    }

    private static bool IsStray(string text) =>
        Same.Aggregate(AddressOrMark().Replace(PseudoLanguage.Outside(text), ""), (left, word) => left.Replace(word, "", StringComparison.Ordinal)).Any(char.IsLetter);

    /// <summary>The address of a link, and what tells namesakes apart.</summary>
    [GeneratedRegex(@"\((https://[^)]+|s\.\d+|m+)\)")]
    private static partial Regex AddressOrMark();

    private static IEnumerable<string> SeenIn(JsonElement element) => element.ValueKind switch
    {
        // What only carries a value on is seen by nobody; what a button unfolds is.
        JsonValueKind.Object when element.Type().StartsWith("Input.", StringComparison.Ordinal) && element.TryGetProperty("isVisible", out _) => [],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.String
            ? Shown.Contains(member.Name) ? [member.Value.GetString()!] : []
            : member.Name == "data" ? [] : SeenIn(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(SeenIn),
        _ => [],
    };
}
