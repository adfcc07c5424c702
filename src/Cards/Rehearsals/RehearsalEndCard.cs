using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards.Rehearsals;

/// <summary>The last step of a rehearsal: that it is over, that nothing of it was kept, and how a real session begins.</summary>
internal static class RehearsalEndCard
{
    public static AdaptiveCard Create(View view)
    {
        var texts = view.Texts;
        return new CardHeader("🏁", view.Overline(), texts["Rehearsal.EndTitle"]).CardWith(
            texts.Language,
            [
                OwnText.Strong(texts["Rehearsal.End"]),
                OwnText.Plain(texts["Rehearsal.NothingKept"]),
                OwnText.Heading(texts["Rehearsal.BeginTitle"]),
                OwnText.Plain(texts["Rehearsal.Begin"]),
                OwnText.Plain(texts["Rehearsal.SetUpWaits"]),
            ],
            $"{texts["Rehearsal.End"]} {texts["Rehearsal.Begin"]}");
    }
}
