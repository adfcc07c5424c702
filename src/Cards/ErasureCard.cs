using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>To the manager, before a session is erased because its time is over.</summary>
public static class ErasureCard
{
    /// <param name="end">From when on it is kept no longer.</param>
    public static AdaptiveCard Create(View view, DateTimeOffset end)
    {
        var (texts, sentence) = (view.Texts, view.Texts.Format("Erasure.Soon", view.DayWithYear(end)));
        return new CardHeader("🗄️", view.Overline(), texts["Erasure.Title"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(sentence),
                OwnText.Plain(texts["Erasure.Keep"]),
                new ActionSet(
                [
                    Button.WithoutInputs(texts["Summary.Export"], Verbs.SummaryExport, view.Session).Primary(),
                    Button.WithoutInputs(texts["Control.SummaryButton"], Verbs.SummaryShow, view.Session),
                ]),
            ],
            sentence);
    }
}
