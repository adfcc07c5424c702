using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>What is not done, why, and what to do about it. Never a code, never silence.</summary>
public static class RefusalCard
{
    /// <param name="message">May hold names.</param>
    /// <param name="typed">What the press carried: this card takes the place of the form, so it gives it back, to copy.</param>
    public static AdaptiveCard Create(Texts texts, string message, IReadOnlyList<TypedText>? typed = null)
    {
        var plain = Typed.Plain(message);
        return new AdaptiveCard(
            [Said("✋", message), .. typed is { Count: > 0 } ? Back(texts, typed) : []],
            plain,
            plain,
            texts.Culture.TwoLetterISOLanguageName);
    }

    internal static ColumnSet Said(string sign, string message) =>
        new(
        [
            new Column("auto", [new TextBlock(sign) { Size = TextSize.Large }]),
            new Column("stretch", [Typed.Text(message)]) { VerticalContentAlignment = VerticalAlignment.Center },
        ]);

    private static IEnumerable<CardElement> Back(Texts texts, IReadOnlyList<TypedText> typed) =>
        [Say.Note(texts["GivenBack.Keep"]), .. GivenBack.Fields(texts, typed)];
}
