using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>How many the team chose with, and what people do tomorrow.</summary>
internal static class Choices
{
    public static IEnumerable<Block> Actions(Matter matter)
    {
        var (words, actions) = (matter.Words, matter.Outcome.Actions);
        yield return new Heading(1, words["Doc.Actions"]);
        if (actions.Count == 0)
        {
            yield return new Line(Look.Body, matter.Outcome.Session switch
            {
                { ActionsAskedAt: not null } => words["Doc.ActionsNone"],
                { IsOver: true } => words["Doc.ActionsNeverAsked"],
                _ => words["Doc.ActionsNotAsked"],
            });
            yield break;
        }

        yield return new Line(Look.Body, words.Count("Doc.ActionsCount", actions.Count, words.Count("Doc.Colleagues", actions.From)));
        if (actions.IsWithheld)
            yield return new Line(Look.Body, words.Format("Doc.ActionsWithheld", matter.Outcome.LeastAnswers));
        else
            yield return new Line(Look.Body, words[actions.Shared.Count > 0 ? "Doc.ActionsShared" : "Doc.ActionsUnshared"]);
        Block[] below =
        [
            .. Shared(matter).Take(Matter.MostLines),
            .. ThemeChapter.More(matter, actions.IsWithheld ? 0 : actions.Shared.Count),
            .. FollowUp(matter, actions.FollowUp),
        ];
        foreach (var block in below)
            yield return block;
    }

    /// <summary>All that may be read.</summary>
    public static IReadOnlyList<Line> Shared(Matter matter) => matter.Outcome.Actions is { IsWithheld: false, Shared: var shared }
        ? [.. shared.Select(action => Shared(matter, action))]
        : [];

    /// <summary>“Morgen bel ik eerst. (Bram, gelukt)”.</summary>
    private static Line Shared(Matter matter, SharedAction action)
    {
        string?[] more = [matter.Outcome.Session.IsAnonymous ? null : action.Name, matter.Words.Of(action.Outcome)?.ToLower(matter.Words.Culture)];
        var known = string.Join(", ", more.Where(some => some is { Length: > 0 }));
        return new(Look.Bullet, [new Span(action.Text), .. known.Length > 0 ? [new Span($" ({known})")] : Array.Empty<Span>()]);
    }

    /// <summary>What became of the actions: of the whole, and of each theme of which that tells nothing about a person.</summary>
    private static IEnumerable<Block> FollowUp(Matter matter, FollowUpSummary? followUp)
    {
        var words = matter.Words;
        if (followUp is null)
            yield break;
        if (followUp.Over is not { } over)
        {
            yield return new Line(
                Look.Body, followUp.From == 0 ? words["Doc.FollowUpNobody"] : words.Format("Doc.FollowUpWithheld", FollowUpSummary.LeastPeople));
            yield break;
        }

        yield return new Line(Look.Body, words.Format("Doc.FollowUp", over.From)) { KeepsNext = true };
        yield return new Grid(
            words["Doc.FollowUpAlt"],
            [7, 3, 3, 3],
            [words["Doc.Theme"], words["Doc.OutcomeDone"], words["Doc.OutcomePartly"], words["Doc.OutcomeNotYet"]],
            [
                Row(words, words["Doc.FollowUpAll"], over),
                .. followUp.Themes.OrderBy(theme => theme.Key).Select(theme => Row(words, matter.Outcome.TitleOf(theme.Key)!, theme.Value)),
            ]);
    }

    private static IReadOnlyList<string> Row(Words words, string title, FollowUpCounts counts)
    {
        var (done, partly, notYet) = counts.Percentages();
        return [title, .. new[] { done, partly, notYet }.Select(share => words.Format("Doc.Share", share))];
    }

    /// <summary>As the cards say it.</summary>
    public static string Dots(Matter matter)
    {
        var (words, outcome) = (matter.Words, matter.Outcome);
        return outcome.Ranking switch
        {
            null => words["Doc.DotsStillGiven"],
            { Voters: 0 } => words["Doc.DotsNobody"],
            { IsWithheld: true, Voters: var voters } =>
                words.Count("Doc.DotsWithheld", voters, Anonymity.LeastVoters(outcome.Session, outcome.LeastAnswers)),
            { Voters: var voters } when Participation.IsFew(voters, outcome.Members) => words.Count("Doc.DotsFew", voters, outcome.Members),
            { Voters: var voters } => words.Count("Doc.DotsVoters", voters),
        };
    }
}
