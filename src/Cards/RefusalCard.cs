using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>What is not done, why, and what to do about it. Never a code, never silence.</summary>
public static class RefusalCard
{
    /// <param name="message">May hold names.</param>
    public static AdaptiveCard Create(Texts texts, string message)
    {
        var plain = Typed.Plain(message);
        return new AdaptiveCard(
            [
                new ColumnSet(
                [
                    new Column("auto", [new TextBlock("✋") { Size = TextSize.Large }]),
                    new Column("stretch", [Typed.Text(message)]) { VerticalContentAlignment = VerticalAlignment.Center },
                ]),
            ],
            plain,
            plain,
            texts.Culture.TwoLetterISOLanguageName);
    }
}
