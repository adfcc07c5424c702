using Praatplaat.Exports.Charts;
using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Exports.Chapters;

/// <summary>Where a team says that it stands with a theme, or what it chose: in a sentence and a picture, in a word, and where it is divided.</summary>
internal static class Stand
{
    /// <summary>Empty where the round did not ask, or nobody said.</summary>
    public static IEnumerable<Block> Chapter(Matter matter, Theme theme)
    {
        if (Said(theme) is not { Asked: var asked, Assessment: var assessment })
            yield break;
        yield return new Heading(2, asked.IsScale ? matter.Words["Doc.Stand"] : asked.Question);
        yield return new Line(Look.Body, Sentence(matter, asked, assessment)) { KeepsNext = !assessment.IsWithheld };
        if (assessment.IsWithheld)
            yield break;
        IReadOnlyList<(string Name, int Count)> levels = [.. asked.Answers.Zip(assessment.Counts)];
        var counts = levels.Select(level => matter.Words.Count("Doc.LevelAlt", level.Count, level.Name));
        var alt = matter.Words.Format("Doc.ChartAlt", theme.Round.Title, asked.Question, string.Join(", ", counts));
        yield return new Picture(LevelChart.Draw(levels), alt, LevelChart.Width, LevelChart.Height(levels.Count));
    }

    /// <summary>Only where people see it very differently.</summary>
    public static IEnumerable<Block> Differences(Matter matter, Theme theme)
    {
        if (Said(theme) is not { Asked: { IsScale: true } scale, Assessment: { IsWithheld: false, Agreement: Agreement.Divided } assessment })
            yield break;
        yield return new Heading(2, matter.Words["Doc.Differences"]);
        var times = assessment.Chosen.Select(level => matter.Words.Count("Doc.LevelTimes", assessment.Counts[level - 1], scale.Answers[level - 1]));
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
            { Asked: { IsScale: false } choice, Assessment: var chosen } => MostOften(words, choice, chosen),
            { Assessment: { Agreement: Agreement.Unanimous } all, Asked.Answers: var levels } => words.Format("Doc.InUnison", levels[all.MostChosen - 1]),
            { Assessment: { Agreement: Agreement.Most } most, Asked.Answers: var levels } => words.Format("Doc.MostSay", levels[most.MostChosen - 1]),
            { Assessment: { Agreement: Agreement.Close } near, Asked.Answers: var levels } =>
                words.Format("Doc.CloseTogether", levels[near.Lowest - 1], levels[near.Highest - 1]),
            { Assessment.Largest: [var most], Asked.Answers: var levels } => words.Format("Doc.DividedMost", levels[most - 1]),
            { Assessment: var wide, Asked.Answers: var levels } => words.Format("Doc.DividedTeam", levels[wide.Lowest - 1], levels[wide.Highest - 1]),
        };
    }

    private static string MostOften(Words words, ClosedQuestion choice, Assessment chosen) => chosen.Largest switch
    {
        [var most] => words.Format(chosen.Agreement == Agreement.Unanimous ? "Doc.InUnison" : "Doc.MostOften", choice.Answers[most - 1]),
        [var one, var other] => words.Format("Doc.TwoOften", choice.Answers[one - 1], choice.Answers[other - 1]),
        _ => words["Doc.NoneOften"],
    };

    private static (ClosedQuestion Asked, Assessment Assessment)? Said(Theme theme) =>
        theme is { Assessment: { From: > 0 } assessment } && theme.Round.Closed() is { } asked ? (asked, assessment) : null;

    /// <summary>As the cards say it.</summary>
    private static string Sentence(Matter matter, ClosedQuestion asked, Assessment assessment)
    {
        if (assessment.IsWithheld)
            return matter.Words.Count(asked.IsScale ? "Doc.StandWithheld" : "Doc.ChoiceWithheld", assessment.From, matter.Outcome.LeastAnswers);
        return asked.IsScale ? OfScale(matter.Words, asked, assessment) : OfChoice(matter.Words, asked, assessment);
    }

    private static string OfChoice(Words words, ClosedQuestion choice, Assessment assessment)
    {
        var (from, most) = (assessment.From, assessment.Counts[assessment.MostChosen - 1]);
        return (assessment.Agreement, assessment.Largest) switch
        {
            (Agreement.One, [var only]) => words.Format("Doc.StandSingle", Name(only)),
            (Agreement.Unanimous, [var only]) => words.Format("Doc.StandUnanimous", from, Name(only)),
            (Agreement.Most, [var only]) => words.Format("Doc.StandMost", most, from, Name(only)),
            (_, [var only]) => words.Format("Doc.ChoiceOften", most, from, Name(only)),
            (_, [var one, var other]) => words.Format("Doc.ChoiceTwoOften", most, from, Name(one), Name(other)),
            _ => words["Doc.ChoiceNoneOften"],
        };

        string Name(int option) => choice.Answers[option - 1];
    }

    private static string OfScale(Words words, ClosedQuestion scale, Assessment assessment)
    {
        var (from, lowest, highest, most) = (assessment.From, assessment.Lowest, assessment.Highest, assessment.MostChosen);
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

        string Name(int level) => scale.Answers[level - 1];
        int Count(int level) => assessment.Counts[level - 1];
    }
}
