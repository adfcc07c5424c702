using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>What is not done, why, and what to do about it. Never a code, never silence.</summary>
public static class RefusalCard
{
    /// <param name="message">May hold names.</param>
    public static AdaptiveCard Create(Texts texts, string message)
    {
        var run = Typed.Run(message);
        return new AdaptiveCard(
            [
                new ColumnSet(
                [
                    new Column("auto", [new TextBlock("✋") { Size = TextSize.Large }]),
                    new Column("stretch", [new RichTextBlock([run])]) { VerticalContentAlignment = VerticalAlignment.Center },
                ]),
            ],
            message,
            message,
            texts.Culture.TwoLetterISOLanguageName);
    }
}
