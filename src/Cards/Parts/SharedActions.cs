using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>Actions that their authors share with the team, and how many there are besides.</summary>
internal static class SharedActions
{
    private const int Length = 140;

    public static IEnumerable<CardElement> Of(Texts texts, Summary summary)
    {
        foreach (var shared in summary.Shared)
            yield return Typed.Quote(Typed.Shorten(shared.Text, Length), shared.Name) with { Spacing = Spacing.Small };
        if (summary.MoreShared > 0)
            yield return Say.Note(texts.Count("Summary.MoreShared", summary.MoreShared));
    }
}
