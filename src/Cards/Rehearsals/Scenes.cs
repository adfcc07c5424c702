using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Rehearsals;

/// <summary>One card of a rehearsal or a preview.</summary>
/// <param name="Audience">The key of the sentence that says who gets it, and where; null for a card that is of no session.</param>
/// <param name="Card">Made when it is shown.</param>
/// <param name="Verbs">The buttons on it that lead on; those that do something else are left out.</param>
internal sealed record Scene(string? Audience, Func<AdaptiveCard> Card, params string[] Verbs)
{
    public const string Team = "Rehearsal.SeenByTeam";
    public const string Member = "Rehearsal.SeenByMember";
    public const string Missing = "Rehearsal.SeenByMissing";
    public const string Facilitator = "Rehearsal.SeenByFacilitator";
    public const string Manager = "Rehearsal.SeenByManager";
    public const string Readers = "Rehearsal.SeenByReaders";

    /// <summary>The key of what else there is to know; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether of the buttons with one verb only the one that sends the form leads on.</summary>
    public bool IsForm { get; init; }

    /// <summary>A button that leads elsewhere than to the next scene, and how many scenes on; null for none.</summary>
    public (string Verb, int Scenes)? Ahead { get; init; }
}

/// <summary>A whole session in minutes, with colleagues who do not exist, to one person alone.</summary>
public static class RehearsalCard
{
    /// <summary>The page with the second card of the set-up.</summary>
    public const int Check = 2;

    /// <summary>The page on which the rehearsal goes on after the set-up.</summary>
    public const int AfterSetUp = 3;

    /// <param name="preparing">The session before its start.</param>
    /// <param name="started">The same once it was started with the values.</param>
    /// <param name="page">Counted from 1. A page that does not exist becomes the nearest one.</param>
    /// <param name="fault">What is wrong with the values: then it is the first page, or the second where it is about that one.</param>
    /// <param name="news">Why the first page is shown again; null for nothing to say.</param>
    public static AdaptiveCard Create(
        View preparing,
        View started,
        FictionalTeam team,
        SetUpValues values,
        RehearsedInput own,
        int page,
        FormFault? fault = null,
        string? news = null)
    {
        var scenes = Scenes(preparing, started, team, values, own, fault, news);
        var carried = values.All().Concat(own.All());
        var frame = new SceneFrame("Rehearsal.Title", "Rehearsal.Explained", null, Verbs.SessionRehearse, "")
        {
            Format = own.Format == ExportFormat.Word ? null : ExportFormats.NameOf(own.Format),
        };
        return SceneCard.Create(started.Texts, frame, scenes, page, carried);
    }

    private static List<Scene> Scenes(
        View preparing, View started, FictionalTeam team, SetUpValues values, RehearsedInput own, FormFault? fault, string? news)
    {
        var (stage, last) = (new RehearsalStage(started, team, own), started.Session.Rounds.Count);
        var people = PeopleList.Of(started.Texts, team.Members, team.Members[0].Id, "", values.Manager, values.Reader);
        var preflight = new Preflight(team.Members.Count, [], 0, []);
        List<Scene> scenes =
        [
            new(Scene.Facilitator, () => SetUpCard.Create(preparing, people, values, stage.Begin, fault, news), Verbs.SetUpCheck)
            {
                Ahead = (Verbs.SessionStart, 2),
            },
            new(Scene.Facilitator, () => SetUpCheckCard.Create(started, preflight, people, values, fault), Verbs.SessionStart),
            new(Scene.Team, stage.Opening),
            .. started.Session.Settings.Pace is null ? [] : new Scene[] { new(Scene.Facilitator, stage.Plan) },
            new(Scene.Facilitator, stage.ControlBefore, Verbs.RoundOpen),
            new(Scene.Team, () => stage.Form(1), Verbs.AnswerSubmit),
            new(Scene.Member, stage.Saved) { Note = stage.Example },
            new(Scene.Facilitator, stage.ControlOpen, Verbs.RoundRemind) { Ahead = (Verbs.RoundClose, 2) },
            new(Scene.Missing, stage.Reminder),
            new(Scene.Facilitator, stage.CloseQuestion, Verbs.RoundClose),
            new(Scene.Team, () => stage.Results(1)),
            new(Scene.Facilitator, stage.KeyPoints, Verbs.RoundHighlight),
        ];
        if (last > 1)
            scenes.Add(new(Scene.Team, () => stage.Results(last)) { Note = last > 2 ? "Rehearsal.SkippedRounds" : null });
        return [.. scenes, .. Ending(stage, started.Session), new(null, stage.End)];
    }

    /// <summary>What is for the team stands before what is for the manager, so that the summary has what became of the actions.</summary>
    internal static IEnumerable<Scene> Ending(RehearsalStage stage, Session session) =>
    [
        .. session.Settings.Chooses
            ? [new(Scene.Member, stage.Dots, Verbs.DotsSubmit), new(Scene.Team, stage.Ranking)]
            : Array.Empty<Scene>(),
        new(Scene.Member, stage.Actions, Verbs.ActionsSubmit),
        new(Scene.Team, stage.Farewell),
        .. session.Settings.FollowsUp
            ? [new(Scene.Member, stage.FollowUp, Verbs.ActionsReport) { Note = "Rehearsal.Later" }]
            : Array.Empty<Scene>(),
        new(Scene.Manager, stage.SummaryForManager, Verbs.SummaryReply)
        {
            Note = session.Settings.FollowsUp ? "Rehearsal.SummaryBefore" : null,
            Ahead = (Verbs.SummaryExport, 3),
        },
        new(Scene.Manager, stage.ReplyForm, Verbs.SummaryReply) { IsForm = true },
        new(Scene.Team, stage.ReplyToTeam) { Note = stage.ExampleReply },
        new(Scene.Readers, stage.Export, Verbs.SummaryExport),
        new(Scene.Readers, stage.Exported) { Ahead = (Verbs.SummaryExport, 0) },
    ];
}

/// <summary>Every card as the team will see it, one at a time, to the facilitator alone.</summary>
public static class PreviewCard
{
    /// <param name="started">The session as it begins, whatever became of it since.</param>
    /// <param name="values">Of a session that is still being set up; null for any other.</param>
    /// <param name="page">Counted from 1. A page that does not exist becomes the nearest one.</param>
    public static AdaptiveCard Create(View started, FictionalTeam team, SetUpValues? values, int page)
    {
        var scenes = Scenes(started, team, withResults: 1);
        var end = values is null ? "Preview.End" : "Preview.EndSetUp";
        var frame = new SceneFrame("Preview.Title", "Preview.Explained", end, Verbs.SessionPreview, started.Session.Id.Value);
        return SceneCard.Create(started.Texts, frame, scenes, page, values?.All() ?? []);
    }

    /// <summary>Each card by itself, with the sentence that says who gets it, for whoever writes a playbook.</summary>
    /// <param name="started">The session as it begins.</param>
    public static IEnumerable<(string Audience, AdaptiveCard Card)> All(View started, FictionalTeam team) =>
        Scenes(started, team, started.Session.Rounds.Count).Select(scene => (
            scene.Audience is { } audience ? started.Texts[audience] : "",
            scene.Card()));

    /// <param name="withResults">Of how many rounds the results are shown.</param>
    private static List<Scene> Scenes(View started, FictionalTeam team, int withResults)
    {
        var stage = new RehearsalStage(started, team, RehearsedInput.None);
        return
        [
            new(Scene.Team, stage.Opening),
            .. started.Session.Rounds.Select(round => new Scene(Scene.Team, () => stage.Form(round.Number))),
            .. Enumerable.Range(1, withResults).Select(round => new Scene(Scene.Team, () => stage.Results(round))),
            .. RehearsalCard.Ending(stage, started.Session).Select(scene => scene with { Verbs = [], Ahead = null }),
        ];
    }
}
