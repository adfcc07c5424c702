using Praatplaat.Exports.Charts;
using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Exports.Chapters;

/// <summary>Where a team says that it stands with a theme: in a sentence and a picture, in a word, and where it is divided.</summary>
internal static class Stand
{
    /// <summary>Empty where the round did not ask, or nobody said.</summary>
    public static IEnumerable<Block> Chapter(Matter matter, Theme theme)
    {
        if (Said(theme) is not { Scale: var scale, Assessment: var assessment })
            yield break;
        yield return new Heading(2, matter.Words["Doc.Stand"]);
        yield return new Line(Look.Body, Sentence(matter, scale, assessment)) { KeepsNext = !assessment.IsWithheld };
        if (assessment.IsWithheld)
            yield break;
        IReadOnlyList<(string Name, int Count)> levels = [.. scale.Levels.Zip(assessment.Counts)];
        var counts = levels.Select(level => matter.Words.Count("Doc.LevelAlt", level.Count, level.Name));
        var alt = matter.Words.Format("Doc.ChartAlt", theme.Round.Title, scale.Question, string.Join(", ", counts));
        yield return new Picture(LevelChart.Draw(levels), alt, LevelChart.Width, LevelChart.Height(levels.Count));
    }

    /// <summary>Only where people see it very differently.</summary>
    public static IEnumerable<Block> Differences(Matter matter, Theme theme)
    {
        if (Said(theme) is not { Scale: var scale, Assessment: { IsWithheld: false, Agreement: Agreement.Divided } assessment })
            yield break;
        yield return new Heading(2, matter.Words["Doc.Differences"]);
        var times = assessment.Chosen.Select(level => matter.Words.Count("Doc.LevelTimes", assessment.Counts[level - 1], scale.Levels[level - 1]));
        yield return new Line(Look.Body, matter.Words.Format("Doc.DifferencesText", string.Join(", ", times), assessment.From));
    }

    /// <summary>In a word; a dash where the round did not ask, or nobody said.</summary>
    public static string InAWord(Matter matter, Theme theme)
    {
        var words = matter.Words;
        return Said(theme) switch
        {
            null => "–",
            { Assessment.IsWithheld: true } => words["Doc.NotShown"],
            { Assessment.Agreement: Agreement.One } => words["Doc.OneChoice"],
            { Assessment: { Agreement: Agreement.Unanimous } all, Scale.Levels: var levels } => words.Format("Doc.InUnison", levels[all.MostChosen - 1]),
            { Assessment: { Agreement: Agreement.Most } most, Scale.Levels: var levels } => words.Format("Doc.MostSay", levels[most.MostChosen - 1]),
            { Assessment: { Agreement: Agreement.Close } near, Scale.Levels: var levels } =>
                words.Format("Doc.CloseTogether", levels[near.Lowest - 1], levels[near.Highest - 1]),
            { Assessment.Largest: [var most], Scale.Levels: var levels } => words.Format("Doc.DividedMost", levels[most - 1]),
            { Assessment: var wide, Scale.Levels: var levels } => words.Format("Doc.DividedTeam", levels[wide.Lowest - 1], levels[wide.Highest - 1]),
        };
    }

    private static (Scale Scale, Assessment Assessment)? Said(Theme theme) =>
        theme is { Round.Scale: { } scale, Assessment: { From: > 0 } assessment } ? (scale, assessment) : null;

    /// <summary>As the cards say it.</summary>
    private static string Sentence(Matter matter, Scale scale, Assessment assessment)
    {
        var (words, from) = (matter.Words, assessment.From);
        if (assessment.IsWithheld)
            return words.Count("Doc.StandWithheld", from, matter.Outcome.LeastAnswers);
        var (lowest, highest, most) = (assessment.Lowest, assessment.Highest, assessment.MostChosen);
        return assessment.Agreement switch
        {
            Agreement.One => words.Format("Doc.StandSingle", Name(lowest)),
            Agreement.Unanimous => words.Format("Doc.StandUnanimous", from, Name(lowest)),
            Agreement.Most => words.Format("Doc.StandMost", Count(most), from, Name(most)),
            Agreement.Close => words.Format("Doc.StandClose", Count(lowest), Name(lowest), Count(highest), Name(highest)),
            _ => Divided(),
        };

        string Divided() => assessment.Largest switch
        {
            [var only] => words.Format("Doc.StandDivided", Count(only), from, Name(only), Name(lowest), Name(highest)),
            [var one, var other] when assessment.Chosen.Count == 2 =>
                words.Format("Doc.StandDividedInTwo", Count(one), Name(one), Name(other)),
            [var one, var other] => words.Format(
                "Doc.StandDividedPair", Count(one), from, Name(one), Name(other), Name(lowest), Name(highest)),
            _ => words.Format("Doc.StandDividedEvenly", Name(lowest), Name(highest)),
        };

        string Name(int level) => scale.Levels[level - 1];
        int Count(int level) => assessment.Counts[level - 1];
    }
}
