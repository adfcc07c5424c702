using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>How many have answered: a small card in the thread, without names or answers. It has no inputs, so it can be updated.</summary>
public static class StatusCard
{
    public static AdaptiveCard Create(View view, RoundState state, Progress progress)
    {
        var texts = view.Texts;
        var line = progress.Sentence(texts, state);
        var rest = state.Phase switch
        {
            RoundPhase.Closed => texts["Status.Closed"],
            _ when view.Session.PausedAt is not null => texts["Status.Paused"],
            _ when state.ClosesAt is { } at => texts.Format("Status.OpenUntil", view.Moment(at)),
            _ => texts["Status.Open"],
        };
        return new AdaptiveCard(
            [
                OwnText.SmallHeading(line),
                OwnText.Note(rest) with { Spacing = Spacing.Small },
            ],
            $"{line} · {rest}",
            $"{line}. {rest}.",
            texts.Language);
    }
}

/// <summary>How many have answered a round.</summary>
/// <param name="Members">Everyone who takes part.</param>
/// <param name="Missing">The names of those who have not answered. Only the facilitator's card shows them;
/// empty in an anonymous session.</param>
public sealed record Progress(int Answered, int Members, IReadOnlyList<string> Missing)
{
    /// <summary>By the numbers: the names may be empty where people are missing.</summary>
    public bool IsComplete => Answered > 0 && Answered >= Members;

    /// <summary>“4 van de 6 hebben geantwoord”.</summary>
    internal string Sentence(Texts texts, RoundState round) => Answered > 0
        ? texts.Count("Status.Count", Answered, Members)
        : texts.Format(round.Phase == RoundPhase.Closed ? "Status.Nobody" : "Status.NobodyYet", Members);
}
