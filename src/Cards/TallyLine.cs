using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Counts on one line, which breaks between them only. A count of nobody is left out.</summary>
internal static class ParticipationLine
{
    /// <summary>What there is beside answered and not yet: „2 herinnerd · 1 niet bereikbaar · 1 vertrokken”; empty where there is nothing.</summary>
    public static string Beside(Texts texts, ParticipationCounts counts) => Join(texts, Others(counts));

    /// <summary>All of a round, or of the actions.</summary>
    public static string Whole(Texts texts, ParticipationCounts counts, bool ofActions) => Join(
        texts,
        [(ofActions ? "Tally.Given" : "Tally.Answered", counts.Answered), .. Others(counts), (ofActions ? "Tally.NotGiven" : "Tally.NotAnswered", counts.NotAnswered)]);

    private static (string Key, int Count)[] Others(ParticipationCounts counts) =>
        [("Tally.Reminded", counts.Reminded), ("Tally.Unreachable", counts.Unreachable), ("Tally.Left", counts.Left)];

    private static string Join(Texts texts, IEnumerable<(string Key, int Count)> counts) =>
        string.Join("\u00A0· ", counts.Where(count => count.Count > 0).Select(count => texts.Format(count.Key, count.Count).Replace(' ', '\u00A0')));
}
