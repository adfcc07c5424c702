using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>One session of a comparison, with its outcome.</summary>
public sealed record ComparedSession(View View, Summary Summary);

/// <summary>The other sessions of a manager.</summary>
/// <param name="Earlier">The last one that the same team held before; null for none.</param>
/// <param name="Others">How many there are, of any team.</param>
public sealed record ManagerHistory(ComparedSession? Earlier, int Others);

/// <summary>Two to four sessions of one manager, of several teams or of one team over time.</summary>
public static class ComparisonCard
{
    public const int Fewest = 2;
    public const int Most = 4;

    /// <summary>So many sessions are offered: the newest.</summary>
    public const int MostOffered = 12;

    private const string Sign = "📊";
    private const int MostChoices = 3;
    private const int Length = 70;

    /// <summary>Asks which sessions.</summary>
    /// <param name="name">Of the talking poster.</param>
    /// <param name="offered">The newest first.</param>
    /// <param name="chosen">Ids of sessions.</param>
    /// <param name="fault">What is wrong with the choice; null for nothing.</param>
    public static AdaptiveCard Choose(
        Texts texts, string name, IReadOnlyList<View> offered, IReadOnlyCollection<string> chosen, FormFault? fault = null)
    {
        var explained = texts.Count("Compare.Explained", offered.Count, Most);
        var input = new InputChoiceSet(texts["Compare.Label"], [.. offered.Select(view => new Choice(Typed.Option(Named(view)), view.Session.Id.Value))])
        {
            Id = Inputs.Sessions,
            Value = string.Join(',', offered.Select(view => view.Session.Id.Value).Where(chosen.Contains)),
            IsMultiSelect = true,
            Style = ChoiceStyle.Expanded,
            ErrorMessage = Rule(texts),
        };
        var send = Button.WithInputs(texts["Compare.Send"], Verbs.SummaryCompare, ActionData.NoSession with { Step = 1 });
        return new CardHeader(Sign, name, texts["Compare.Title"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(explained),
                .. offered.Count < Fewest ? Array.Empty<CardElement>() : Form.Create(texts, fault, [input], new ActionSet([send.Primary()])),
                new ActionSet([Summary(texts["Compare.Newest"], offered[0])]),
            ],
            fault?.Spoken ?? explained);
    }

    /// <summary>What has to be chosen.</summary>
    public static string Rule(Texts texts) => texts.Format("Compare.Rule", Fewest, Most);

    /// <param name="name">Of the talking poster.</param>
    /// <param name="sessions">The newest first.</param>
    public static AdaptiveCard Create(Texts texts, string name, IReadOnlyList<ComparedSession> sessions)
    {
        string[] labels = [.. sessions.Select((_, index) => texts.Format("Compare.Session", index + 1))];
        return new CardHeader(Sign, name, texts["Compare.Title"]).CardWith(
            texts.Language,
            [
                .. sessions.SelectMany((session, index) => Legend(labels[index], session)),
                OwnText.Heading(texts["Compare.Response"]),
                .. sessions.Select((session, index) => Layout.Fact(labels[index], [OwnText.Plain(Response(texts, session.Summary))])),
                .. Levels(texts, labels, sessions),
                OwnText.Heading(texts["Compare.Chosen"]),
                .. sessions.Select((session, index) => Layout.Fact(labels[index], [.. Chosen(texts, session)])),
                OwnText.Heading(texts["Compare.Actions"]),
                .. sessions.Select((session, index) => Layout.Fact(labels[index], [OwnText.Plain(Actions(texts, session))])),
                new ActionSet([.. sessions.Take(2).Select((session, index) => Summary(texts.Format("Compare.Summary", index + 1), session.View))]),
                new ActionSet(
                [
                    .. sessions.Skip(2).Select((session, index) => Summary(texts.Format("Compare.Summary", index + 3), session.View)),
                    Button.WithoutInputs(texts["Compare.Others"], Verbs.SummaryCompare, ActionData.NoSession),
                ]),
            ],
            texts.Count("Compare.Spoken", sessions.Count));
    }

    private static IEnumerable<CardElement> Legend(string label, ComparedSession session) =>
    [
        Typed.Text($"{label}: {session.View.Overline()}"),
        OwnText.Note(session.View.PeriodWithYears()) with { Spacing = Spacing.None },
    ];

    private static string Response(Texts texts, Summary summary) => texts.Format(
        "Compare.ResponseOf", summary.Participants, summary.Members, texts.Count("Compare.Answers", summary.Rounds.Sum(round => round.Answered)));

    /// <summary>Where people say that they stand, by theme. Themes of which no session asked it are left out.</summary>
    private static IEnumerable<CardElement> Levels(Texts texts, string[] labels, IReadOnlyList<ComparedSession> sessions)
    {
        var themes = sessions.SelectMany(session => session.Summary.Rounds.Where(round => AverageOf(session.View, round) is not null).Select(round => round.State.Key))
            .Distinct()
            .ToList();
        yield return OwnText.Heading(texts["Compare.Levels"]);
        if (themes.Count == 0)
            yield return OwnText.Note(texts["Compare.NoLevels"]);
        foreach (var theme in themes)
        {
            yield return OwnText.Strong(Title(sessions, theme));
            foreach (var (index, session) in sessions.Index())
                yield return Layout.Fact(labels[index], [OwnText.Plain(Level(session, session.Summary.Rounds.FirstOrDefault(round => round.State.Key == theme)))]);
        }
    }

    private static string Title(IReadOnlyList<ComparedSession> sessions, string theme)
    {
        var (view, summary) = sessions.First(session => session.Summary.Rounds.Any(round => round.State.Key == theme));
        return view.Round(summary.Rounds.First(round => round.State.Key == theme).State).Title;
    }

    private static string Level(ComparedSession session, RoundSummary? round) => round switch
    {
        null or { State.Phase: not RoundPhase.Closed } => session.View.Texts["Compare.NotDiscussed"],
        _ when AverageOf(session.View, round) is { } average => Level(session.View, round, average),
        _ => session.View.Texts["Compare.NoAverage"],
    };

    /// <summary>An average alone would hide what most people chose.</summary>
    private static string Level(View view, RoundSummary round, double average)
    {
        var (texts, assessment) = (view.Texts, round.Assessment!);
        var level = texts.Count("Compare.Average", assessment.From, average.ToString("0.0", texts.Culture), round.State.Levels);
        return assessment is { From: > 1, Largest: [var most] } && view.Round(round.State).Scale is { } scale
            ? texts.Format("Compare.Largest", level, assessment.Counts[most - 1], scale.Levels[most - 1])
            : level;
    }

    /// <summary>On the scale of the round; null where it has none, that may not be told, or nobody said.</summary>
    internal static double? AverageOf(View view, RoundSummary round) =>
        round is { IsWithheld: false, Assessment: { IsWithheld: false, From: > 0 } assessment } && view.Round(round.State).Scale is not null
            ? assessment.Average
            : null;

    private static IEnumerable<CardElement> Chosen(Texts texts, ComparedSession session)
    {
        var summary = session.Summary;
        RankedItem[] ranked = [.. (summary.Ranking is { IsWithheld: false } ranking ? ranking.Items : []).Where(item => item.Dots > 0).Take(MostChoices)];
        return ranked.Length == 0
            ? [OwnText.Plain(texts[session.View.Session.DotsAskedAt is null ? "Compare.NotAsked" : "Compare.NothingChosen"])]
            : ranked.Select(item => new RichTextBlock(
            [
                new TextRun($"{texts.Count("Ranking.Dots", item.Dots)}: ") { Weight = TextWeight.Bolder },
                Typed.Run(PlainText.Shorten(item.Item.Text, Length)),
            ]));
    }

    private static string Actions(Texts texts, ComparedSession session)
    {
        var summary = session.Summary;
        if (summary.Actions == 0)
            return texts[session.View.Session.ActionsAskedAt is null ? "Compare.NotAsked" : "Compare.NoActions"];
        var counted = texts.Count("Summary.ActionCount", summary.Actions);
        return session.View.Session.Settings.FollowsUp && summary.FollowUp?.Over is { } over
            ? $"{counted}: {FollowUpRows.Shares(texts, over)}"
            : counted;
    }

    private static ExecuteAction Summary(string title, View view) => Button.WithoutInputs(title, Verbs.SummaryShow, view.Session);

    /// <summary>“Onze koers · team Noord · 9 november – 19 november 2026”.</summary>
    private static string Named(View view) =>
        $"{view.Overline()} · {view.PeriodWithYears()}";
}

/// <summary>What changed since the session before this one, of the same team and manager.</summary>
internal static class ChangeRows
{
    public static Container Create(View view, Summary summary, ComparedSession earlier) =>
        new([.. Rows(view, summary, earlier)]) { Separator = true, Spacing = Spacing.Medium };

    private static IEnumerable<CardElement> Rows(View view, Summary summary, ComparedSession earlier)
    {
        var (texts, before) = (view.Texts, earlier.Summary);
        var started = earlier.View.Session.StartedAt ?? earlier.View.Session.CreatedAt;
        yield return OwnText.Heading(texts.Format("Change.Heading", view.DayWithYear(started)));
        yield return OwnText.Plain(texts.Format("Change.Response", before.Participants, before.Members, summary.Participants, summary.Members));
        foreach (var round in summary.Rounds)
            if (ComparisonCard.AverageOf(view, round) is { } now
                && before.Rounds.FirstOrDefault(former => former.State.Key == round.State.Key) is { } former
                && ComparisonCard.AverageOf(earlier.View, former) is { } then
                && former.State.Levels == round.State.Levels)
                yield return OwnText.Plain(texts.Format(
                    "Change.Level", view.Round(round.State).Title, Number(texts, then), Number(texts, now), round.State.Levels)) with
                { Spacing = Spacing.Small };
        if (earlier.View.Session.Settings.FollowsUp && before.FollowUp?.Over is { } over)
            yield return OwnText.Plain(texts.Format("Change.Actions", FollowUpRows.Shares(texts, over)));
    }

    private static string Number(Texts texts, double average) => average.ToString("0.0", texts.Culture);
}
