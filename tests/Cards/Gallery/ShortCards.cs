using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Privacy;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Help, notices and refusals of every kind.</summary>
internal static class ShortCards
{
    /// <summary>The bot refuses these itself: no rule of a session does.</summary>
    private static readonly string[] OtherRefusals =
    [
        "OnlyStarter", "TooMuchText", "NoSession", "UnknownSession", "AlreadyRunning", "NoIdentity", "NothingYet", "Unreadable",
    ];

    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (texts, view) = (stage.Texts, stage.View(stage.Open(1)));
        var done = texts.Format("Done.Opened", 2, "Gepaste sanctionering");
        foreach (var card in Help(stage))
            yield return card;
        yield return new("choose-session", ChooseSessionCard.Create(texts, "volgende", [view, stage.View(stage.Preparing)]));
        yield return new("poster", PosterCard.Create(view, new Uri($"https://praatplaat.voorbeeldgemeente.nl/poster/{view.Session.Id}")));
        yield return new("poster-trial", PosterCard.Create(view, new Uri($"http://localhost:3978/poster/{view.Session.Id}")));
        yield return new("poster-no-address", PosterCard.Create(view, null));
        yield return new("done", NoticeCard.Create(texts, "🧭", view.Overline(), texts["Done.Title"], done));
        yield return new("replaced", NoticeCard.Create(
            texts, "🧭", view.Overline(), texts["Control.ReplacedTitle"], texts["Control.Replaced"], good: false));
        foreach (var card in WithTypedTexts(stage))
            yield return card;
        foreach (var refusal in Refusals(stage))
            yield return new($"refusal-{NameOf(refusal)}", Refused(Cards.Refusals.Sentence(view, refusal)));
        foreach (var key in OtherRefusals)
            yield return new($"refusal-{key}", Refused(texts.Format($"Refusal.{key}", stage.Team.Title, stage.Team.Facilitator.Name)));

        AdaptiveCard Refused(string message) => RefusalCard.Create(texts, message);
    }

    private static IEnumerable<GalleryCard> Help(Stage stage)
    {
        var (texts, name, view) = (stage.Texts, stage.Playbook.Name, stage.View(stage.Open(1)));
        var asked = stage.View(stage.After(7) with { ActionsAskedAt = Stage.Thursday });
        var left = stage.View(stage.Open(1) with { Left = [stage.Team.Facilitator.Id] });
        var dots = new HelpForms([new DotItem("a", 1, "We bellen eerst."), new DotItem("b", 2, "We gaan langs.")], null);
        yield return new("help", HelpCard.Create(texts, name));
        yield return new("help-about", HelpCard.About(texts, name, "stop")!);
        yield return new("help-channel", HelpCard.InChannel(view));
        yield return new("help-channel-between", HelpCard.InChannel(stage.View(stage.After(2))));
        yield return new("help-member", HelpCard.ToMember(view, HelpForms.None));
        yield return new("help-member-dots", HelpCard.ToMember(stage.View(stage.After(7) with { DotsAskedAt = Stage.Thursday }), dots));
        yield return new("help-member-actions", HelpCard.ToMember(asked, HelpForms.None));
        yield return new("help-manager", HelpCard.ToManager(view, HelpForms.None, canReply: true));
        yield return new("help-manager-take-over", HelpCard.ToManager(left, HelpForms.None, canReply: true));
        yield return new("help-manager-reply", HelpCard.ToManager(stage.View(stage.After(2)), HelpForms.None, canReply: true));
        yield return new("help-second-reader", HelpCard.ToManager(stage.View(stage.After(2)), HelpForms.None, canReply: false));
        yield return new("help-facilitator", HelpCard.ToFacilitator(view));
        yield return new("help-facilitator-between", HelpCard.ToFacilitator(stage.View(stage.After(2))));
        yield return new("help-leader", HelpCard.ToLeader(texts, name, [view, stage.View(stage.After(2))]));
        yield return new("help-over", HelpCard.Over(stage.View(stage.Finished), canReply: false));
        yield return new("help-over-manager", HelpCard.Over(stage.View(stage.Finished), canReply: true));
        yield return new("start-in-channel", StartInChannelCard.Create(texts, name, [view]));
        yield return new("start-nowhere", StartInChannelCard.Create(texts, name, []));
    }

    /// <summary>Cards that return what was typed and know nothing of the session.</summary>
    private static IEnumerable<GalleryCard> WithTypedTexts(Stage stage)
    {
        var data = new ActionData(stage.Preparing.Id.Value, 1);
        var answer = stage.Answer(stage.Open(1), 1);
        TypedText[] typed = [.. answer.Fields.Select(field => new TypedText(Inputs.Field(field.Key), field.Value))];
        yield return new("try-again", TryAgainCard.Create(stage.Texts, Verbs.AnswerSubmit, data, typed));
        yield return new("try-again-vision", TryAgainCard.Create(stage.Texts, Verbs.AnswerSubmit, data, typed[..1]));
        yield return new("try-again-without-text", TryAgainCard.Create(stage.Texts, Verbs.RoundClose, data, []));
        yield return new("given-back", RefusalCard.Create(stage.Texts, stage.Texts["Refusal.UnknownSession"], typed));
    }

    private static string NameOf(Refusal refusal) => refusal.GetType().Name + refusal switch
    {
        Refusal.SessionOver over => $"{over.Phase}",
        Refusal.FacilitatorLeft { Successor: null } => "Anyone",
        Refusal.DotsClosed { At: null } => "Early",
        Refusal.HoldsRole { Leads: false } => "Reads",
        Refusal.PersonalText personal => $"{personal.Kind}",
        _ => "",
    };

    /// <summary>One of every kind. A test fails when a new kind is missing here.</summary>
    public static IReadOnlyList<Refusal> Refusals(Stage stage)
    {
        var (facilitator, manager) = (stage.Team.Facilitator.Name, stage.Team.Manager.Name);
        return
        [
            new Refusal.OnlyFacilitator(facilitator), new Refusal.NotInTeam(), new Refusal.NotStarted(facilitator),
            new Refusal.FacilitatorLeft(facilitator, manager), new Refusal.FacilitatorLeft(facilitator, null),
            new Refusal.FacilitatorStays(facilitator),
            new Refusal.FacilitatesAlready(), new Refusal.NobodyChosen(), new Refusal.OnlyTeams(),
            new Refusal.SessionOver(Phase.Finished), new Refusal.SessionOver(Phase.Cancelled), new Refusal.TooLateToResume(), new Refusal.AnswerSealed(2), new Refusal.NoSuchRound(9, 7),
            new Refusal.NoRoundOpen(), new Refusal.NoRoundLeft(), new Refusal.NoRoundClosed(), new Refusal.RoundWaiting(2),
            new Refusal.RoundClosed(1, Stage.Thursday), new Refusal.AnotherRoundOpen(1), new Refusal.FieldEmpty(FieldId.Todo), new Refusal.NoSuchLevel(5), new Refusal.TooManyKeyPoints(4), new Refusal.KeyPointTooLong(2, 345),
            new Refusal.DotsOff(), new Refusal.DotsNotAsked(), new Refusal.DotsClosed(Stage.Thursday), new Refusal.DotsClosed(null),
            new Refusal.NothingToChoose(), new Refusal.TooManyToChoose(31, [2, 3]), new Refusal.NoLinesYet(), new Refusal.NoDot(), new Refusal.TooManyDots(4), new Refusal.NoSuchItem(),
            new Refusal.ResultsWithheld(1), new Refusal.NobodyAnswered(1),
            new Refusal.FieldTooLong(FieldId.Doing, 2_345), new Refusal.FaultyForm([new Refusal.FieldEmpty(FieldId.Answer), new Refusal.NoSuchLevel(5)]), new Refusal.DeadlineInPast(), new Refusal.DeadlineTooFar(),
            new Refusal.AlreadyReminded(1, Stage.Thursday), new Refusal.NoPace(), new Refusal.RoundBegun(1), new Refusal.OnlyRound(7),
            new Refusal.PlannedTooEarly(3, Stage.Thursday.AddHours(-7)),
            new Refusal.ResultsNotYet(1), new Refusal.OnlyManager(manager, facilitator), new Refusal.ActionsNotAsked(),
            new Refusal.NoAction(), new Refusal.StillRuns(), new Refusal.HoldsRole(Leads: true), new Refusal.HoldsRole(Leads: false), new Refusal.NoActionsGiven(), new Refusal.ActionsChanged(), new Refusal.NoOutcome(2), new Refusal.NoSuchTheme(3), new Refusal.ActionTooLong(2, 345),
            new Refusal.PersonalText(new TextPlace.Field(FieldId.Todo), PersonalNumberKind.Bsn), new Refusal.PersonalText(new TextPlace.Action(2), PersonalNumberKind.Iban),
            new Refusal.PersonalText(new TextPlace.Reply(ReplyPart.Agreed), PersonalNumberKind.EmailAddress), new Refusal.PersonalText(new TextPlace.KeyPoint(1), PersonalNumberKind.TelephoneNumber),
            new Refusal.OnlyManagerReplies(manager), new Refusal.ManagerLeft(manager), new Refusal.NoReply(),
            new Refusal.ReplyTooLong(ReplyPart.Explored, 1_234), new Refusal.NoRounds(), new Refusal.TitleTooLong(95),
        ];
    }
}
