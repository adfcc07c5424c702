using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The main lines, starting points and laws behind a session. Folds out of the opening card.</summary>
internal static class BackgroundCard
{
    public static AdaptiveCard Create(Background background) =>
        new([.. background.Sections.SelectMany(Section)]);

    private static IEnumerable<CardElement> Section(BackgroundSection section)
    {
        yield return Say.Section(section.Title);
        if (section.Text is not null)
            yield return Say.Text(section.Text) with { Spacing = Spacing.Small };
        foreach (var item in section.Items)
            yield return Say.Text($"• {item}") with { Spacing = Spacing.Small };
    }
}
