using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Counts on one line, which breaks between them only. A count of nobody is left out.</summary>
internal static class TallyLine
{
    /// <summary>What there is beside answered and not yet: „2 herinnerd · 1 niet bereikbaar · 1 vertrokken”; empty where there is nothing.</summary>
    public static string Beside(Texts texts, Tally tally) => Join(texts, Others(tally));

    /// <summary>All of a round, or of the actions.</summary>
    public static string Whole(Texts texts, Tally tally, bool ofActions) => Join(
        texts,
        [(ofActions ? "Tally.Given" : "Tally.Answered", tally.Answered), .. Others(tally), (ofActions ? "Tally.NotGiven" : "Tally.NotAnswered", tally.NotAnswered)]);

    private static (string Key, int Count)[] Others(Tally tally) =>
        [("Tally.Reminded", tally.Reminded), ("Tally.Unreachable", tally.Unreachable), ("Tally.Left", tally.Left)];

    private static string Join(Texts texts, IEnumerable<(string Key, int Count)> counts) =>
        string.Join("\u00A0· ", counts.Where(count => count.Count > 0).Select(count => texts.Format(count.Key, count.Count).Replace(' ', '\u00A0')));
}
