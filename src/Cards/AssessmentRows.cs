using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// Where a team says that it stands with a theme: in words, then as bars. Nobody is named, and no answer tells its level.
/// </summary>
internal static class AssessmentRows
{
    /// <summary>Empty where the round did not ask, or nobody said.</summary>
    public static IEnumerable<CardElement> Create(View view, Round round, RoundSummary outcome)
    {
        if (Shown(round, outcome) is not { Scale: var scale, Assessment: var assessment })
            yield break;
        yield return OwnText.Heading(scale.Question);
        yield return OwnText.Plain(Sentence(view, scale, assessment)) with { Spacing = Spacing.Small };
        if (!assessment.IsWithheld)
            yield return CountChart.Create(
                scale.Question,
                (view.Texts["Assessment.Level"], view.Texts["Assessment.Count"]),
                [.. scale.Levels.Zip(assessment.Counts)]);
    }

    /// <summary>The same in one short phrase.</summary>
    public static IEnumerable<CardElement> Short(View view, Round round, RoundSummary outcome) =>
        Shown(round, outcome) is { Scale: var scale, Assessment: { IsWithheld: false } assessment }
            ? [OwnText.Note(view.Texts.Format("Assessment.Short", Sentence(view, scale, assessment))) with { Spacing = Spacing.Small }]
            : [];

    private static (Scale Scale, Assessment Assessment)? Shown(Round round, RoundSummary outcome) =>
        !outcome.IsWithheld && round.Scale is { } scale && outcome.Assessment is { From: > 0 } assessment ? (scale, assessment) : null;

    /// <summary>The rule is that of <see cref="Agreement"/>; every sentence has its counts in it.</summary>
    private static string Sentence(View view, Scale scale, Assessment assessment)
    {
        var (texts, from) = (view.Texts, assessment.From);
        if (assessment.IsWithheld)
            return texts.Count("Assessment.Withheld", from, view.LeastAnswers);
        var (lowest, highest) = (assessment.Lowest, assessment.Highest);
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

        string Name(int level) => scale.Levels[level - 1];
        int Count(int level) => assessment.Counts[level - 1];
    }
}
