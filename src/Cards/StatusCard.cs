using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>How many have answered: a small card in the thread, without a name or a word of content. It has no inputs, so it may change.</summary>
public static class StatusCard
{
    private const int Steps = 12;

    public static AdaptiveCard Create(View view, RoundState state, Progress progress)
    {
        var texts = view.Texts;
        var line = texts.Count("Status.Count", progress.Answered, progress.Members);
        var rest = state.Phase switch
        {
            RoundPhase.Closed => texts["Status.Closed"],
            _ when state.ClosesAt is { } at => texts.Format("Status.OpenUntil", view.Moment(at)),
            _ => texts["Status.Open"],
        };
        return new AdaptiveCard(
            [
                Say.Strong(line),
                new TextBlock($"{Bar(progress)}  {rest}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small },
            ],
            $"{line} · {rest}",
            $"{line}. {rest}.",
            texts.Culture.TwoLetterISOLanguageName);
    }

    /// <summary>One block a person in a small team; in a big one a twelfth of the team.</summary>
    private static string Bar(Progress progress)
    {
        var steps = Math.Clamp(progress.Members, 1, Steps);
        var full = progress.Members == 0 ? 0 : progress.Answered * steps / progress.Members;
        return new string('▓', full) + new string('░', steps - full);
    }
}
