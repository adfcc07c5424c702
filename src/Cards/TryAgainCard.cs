using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>The press came too soon after others: what was typed and chosen is on this card, and a press on it does what the first one would have done.</summary>
public static class TryAgainCard
{
    /// <param name="chosen">What the press carried beside the texts.</param>
    public static AdaptiveCard Create(Texts texts, string verb, ActionData chosen, IReadOnlyList<TypedText> typed)
    {
        var message = texts[typed.Count == 0 ? "TryAgain.Message" : "TryAgain.MessageWithText"];
        return new AdaptiveCard(
            [
                RefusalCard.Said("⏳", message),
                .. GivenBack.Fields(texts, typed),
                new ActionSet([Press.Again(texts["TryAgain.Button"], verb, chosen, withInputs: typed.Count > 0).First()]),
            ],
            message,
            message,
            texts.Culture.TwoLetterISOLanguageName);
    }
}
