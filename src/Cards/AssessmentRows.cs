using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// Where a team says that it stands with a theme, or what it chose: in words, then as bars. Nobody is named, and no answer tells its level.
/// </summary>
internal static class AssessmentRows
{
    /// <summary>Empty where the round did not ask, or nobody said.</summary>
    public static IEnumerable<CardElement> Create(View view, Round round, RoundSummary outcome)
    {
        if (Shown(round, outcome) is not { Asked: var asked, Assessment: var assessment })
            yield break;
        yield return OwnText.Heading(asked.Question);
        yield return OwnText.Plain(Sentence(view, asked, assessment)) with { Spacing = Spacing.Small };
        if (!assessment.IsWithheld)
            yield return CountChart.Create(
                asked.Question,
                (view.Texts[asked.IsScale ? "Assessment.Level" : "Assessment.Option"], view.Texts["Assessment.Count"]),
                [.. asked.Answers.Zip(assessment.Counts)]);
    }

    /// <summary>The same in one short phrase.</summary>
    public static IEnumerable<CardElement> Short(View view, Round round, RoundSummary outcome) =>
        Shown(round, outcome) is { Asked: var asked, Assessment: { IsWithheld: false } assessment }
            ? [OwnText.Note(Short(view.Texts, asked, Sentence(view, asked, assessment))) with { Spacing = Spacing.Small }]
            : [];

    /// <summary>A choice may be about anything, so its question stands with it.</summary>
    private static string Short(Texts texts, ClosedQuestion asked, string sentence) =>
        asked.IsScale ? texts.Format("Assessment.Short", sentence) : $"{asked.Question} {sentence}";

    private static (ClosedQuestion Asked, Assessment Assessment)? Shown(Round round, RoundSummary outcome) =>
        !outcome.IsWithheld && round.Closed() is { } asked && outcome.Assessment is { From: > 0 } assessment ? (asked, assessment) : null;

    private static string Sentence(View view, ClosedQuestion asked, Assessment assessment)
    {
        if (assessment.IsWithheld)
            return view.Texts.Count(asked.IsScale ? "Assessment.Withheld" : "Assessment.WithheldChoice", assessment.From, view.LeastAnswers);
        return asked.IsScale ? OfScale(view.Texts, asked, assessment) : OfChoice(view.Texts, asked, assessment);
    }

    /// <summary>Options have no order, so none is near another and none is far away.</summary>
    private static string OfChoice(Texts texts, ClosedQuestion asked, Assessment assessment)
    {
        var (from, most) = (assessment.From, assessment.Counts[assessment.MostChosen - 1]);
        return (assessment.Agreement, assessment.Largest) switch
        {
            (Agreement.One, [var only]) => texts.Format("Assessment.Single", Name(only)),
            (Agreement.Unanimous, [var only]) => texts.Format("Assessment.Unanimous", from, Name(only)),
            (Agreement.Most, [var only]) => texts.Format("Assessment.Most", most, from, Name(only)),
            (_, [var only]) => texts.Format("Assessment.Often", most, from, Name(only)),
            (_, [var one, var other]) => texts.Format("Assessment.TwoOften", most, from, Name(one), Name(other)),
            _ => texts["Assessment.NoneOften"],
        };

        string Name(int option) => asked.Answers[option - 1];
    }

    /// <summary>The rule is that of <see cref="Agreement"/>; every sentence has its counts in it.</summary>
    private static string OfScale(Texts texts, ClosedQuestion asked, Assessment assessment)
    {
        var (from, lowest, highest) = (assessment.From, assessment.Lowest, assessment.Highest);
        return assessment.Agreement switch
        {
            Agreement.One => texts.Format("Assessment.Single", Name(lowest)),
            Agreement.Unanimous => texts.Format("Assessment.Unanimous", from, Name(lowest)),
            Agreement.Most => texts.Format(
                "Assessment.Most", Count(assessment.MostChosen), from, Name(assessment.MostChosen)),
            Agreement.Close => texts.Format("Assessment.Close", Count(lowest), Name(lowest), Count(highest), Name(highest)),
            _ => Divided(),
        };

        string Divided() => assessment.Largest switch
        {
            [var most] => texts.Format("Assessment.Divided", Count(most), from, Name(most), Name(lowest), Name(highest)),
            [var one, var other] when assessment.Chosen.Count == 2 =>
                texts.Format("Assessment.DividedInTwo", Count(one), Name(one), Name(other)),
            [var one, var other] => texts.Format(
                "Assessment.DividedPair", Count(one), from, Name(one), Name(other), Name(lowest), Name(highest)),
            _ => texts.Format("Assessment.DividedEvenly", Name(lowest), Name(highest)),
        };

        string Name(int level) => asked.Answers[level - 1];
        int Count(int level) => assessment.Counts[level - 1];
    }
}
