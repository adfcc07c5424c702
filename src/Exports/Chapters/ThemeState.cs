using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>Why nothing of a round can be read, said as it is.</summary>
internal static class ThemeState
{
    public static string Word(Matter matter, Theme theme) => theme switch
    {
        { State: { Phase: RoundPhase.Waiting, IsSkipped: true } } => matter.Words["Doc.WasSkipped"],
        { State.Phase: RoundPhase.Waiting } => matter.Words["Doc.NotHeld"],
        { State.Phase: RoundPhase.Open } => matter.Words["Doc.StillOpen"],
        { Answered: 0 } => matter.Words["Doc.NoAnswers"],
        _ => matter.Words["Doc.NotShown"],
    };

    public static string Sentence(Matter matter, Theme theme)
    {
        var (words, outcome) = (matter.Words, matter.Outcome);
        return theme switch
        {
            { State: { Phase: RoundPhase.Waiting, IsSkipped: true } } => words["Doc.WasSkippedText"],
            { State.Phase: RoundPhase.Waiting } => words[outcome.IsProvisional ? "Doc.NotHeldYetText" : "Doc.NotHeldText"],
            { State.Phase: RoundPhase.Open } => words.Count("Doc.StillOpenText", theme.Answered, outcome.Members),
            { Answered: 0 } => words["Doc.NoAnswersText"],
            _ when outcome.Session.IsWithdrawn(theme.State) => words["Doc.WithdrawnText"],
            _ => words.Count("Doc.WithheldText", theme.Answered, outcome.LeastAnswers),
        };
    }
}
