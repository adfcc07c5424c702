using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Privacy;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards;

/// <summary>What was not done, why, and what to do about it. Never a code, never silence.</summary>
public static class RefusalCard
{
    /// <param name="message">May hold names.</param>
    /// <param name="typed">What the press carried. This card takes the place of the form, so it returns the texts, to be copied.</param>
    public static AdaptiveCard Create(Texts texts, string message, IReadOnlyList<TypedText>? typed = null) =>
        Create(texts, "✋", message, typed is { Count: > 0 } ? [OwnText.Note(texts["GivenBack.Keep"]), .. TypedFields(texts, typed)] : []);

    /// <summary>There is too much to choose from: the way to the key points of each round that has none.</summary>
    public static AdaptiveCard KeyPointsFirst(View view, Refusal.TooManyToChoose refusal) => Create(
        view.Texts, "✋", Refusals.Sentence(view, refusal), [.. ControlButtons.KeyPointsOf(view, refusal.Rounds), new ActionSet([ControlButtons.Control(view)])]);

    internal static AdaptiveCard Create(Texts texts, string sign, string message, IEnumerable<CardElement> below)
    {
        var said = new ColumnSet(
        [
            new Column("auto", [new TextBlock(sign) { Size = TextSize.Large }]),
            new Column("stretch", [Typed.Text(message)]) { VerticalContentAlignment = VerticalAlignment.Center },
        ]);
        var plain = Typed.Plain(message);
        return new AdaptiveCard([said, .. below], plain, plain, texts.Language);
    }

    /// <summary>Inputs made from the typed texts only, because the reader may not be allowed to know anything of the session.</summary>
    internal static IEnumerable<InputText> TypedFields(Texts texts, IReadOnlyList<TypedText> typed) => typed.Select((text, index) =>
    {
        var limit = Inputs.LimitOf(text.Input);
        return new InputText(typed.Count == 1 ? texts["GivenBack.Label"] : texts.Format("GivenBack.LabelOf", index + 1))
        {
            Id = text.Input,
            Value = text.Value,
            IsMultiline = true,
            MaxLength = Inputs.RoomFor(text.Value),
            ErrorMessage = texts.Format("GivenBack.Error", limit),
        };
    });
}

/// <summary>The press came too soon after others. The card holds all that it carried, and its button makes the same press again.</summary>
public static class TryAgainCard
{
    /// <param name="chosen">What the press carried besides the typed texts.</param>
    public static AdaptiveCard Create(Texts texts, string verb, ActionData chosen, IReadOnlyList<TypedText> typed)
    {
        var message = texts[typed.Count == 0 ? "TryAgain.Message" : "TryAgain.MessageWithText"];
        var again = typed.Count == 0
            ? Button.WithoutInputs(texts["TryAgain.Button"], verb, chosen)
            : Button.WithInputs(texts["TryAgain.Button"], verb, chosen);
        return RefusalCard.Create(texts, "⏳", message, [.. RefusalCard.TypedFields(texts, typed), new ActionSet([again.Primary()])]);
    }
}

/// <summary>A refusal as a sentence that says who may, or what to do instead. It may hold names, so it is shown as typed text.</summary>
public static class Refusals
{
    public static string Sentence(View view, Refusal refusal) => refusal switch
    {
        Refusal.OnlyFacilitator r => view.Texts.Format("Refusal.OnlyFacilitator", r.Facilitator),
        Refusal.FacilitatorLeft { Successor: { } successor } r => view.Texts.Format("Refusal.FacilitatorLeft", r.Facilitator, successor),
        Refusal.FacilitatorLeft r => view.Texts.Format("Refusal.FacilitatorLeftAnyone", r.Facilitator),
        Refusal.FacilitatorStays r => view.Texts.Format("Refusal.FacilitatorStays", r.Facilitator),
        Refusal.FacilitatesAlready => view.Texts["Refusal.FacilitatesAlready"],
        Refusal.NobodyChosen => view.Texts["Refusal.NobodyChosen"],
        Refusal.OnlyTeams => view.Texts["Refusal.OnlyTeams"],
        Refusal.NotInTeam => view.Texts["Refusal.NotInTeam"],
        Refusal.NotStarted r => view.Texts.Format("Refusal.NotStarted", r.Facilitator),
        Refusal.SessionOver { Phase: Phase.Cancelled } => view.Texts["Refusal.Cancelled"],
        Refusal.SessionOver => view.Texts["Refusal.Finished"],
        Refusal.OnlyManager r => view.Texts.Format("Refusal.OnlyManager", r.Manager, r.Facilitator),
        Refusal.ResultsNotYet => view.Texts["Refusal.ResultsNotYet"],
        Refusal.TooLateToResume => view.Texts["Refusal.TooLateToResume"],
        Refusal.NoRounds => view.Texts["SetUp.ThemesError"],
        Refusal.TitleTooLong r => view.Texts.Format("Refusal.TitleTooLong", r.Length, Limits.Title),
        Refusal.ActionsNotAsked => view.Texts.Format("Refusal.ActionsNotAsked", view.Session.Facilitator.Name),
        Refusal.NoAction => view.Texts["Refusal.NoAction"],
        Refusal.HoldsRole r => view.Texts[r.Leads ? "Refusal.Leads" : "Refusal.ReadsSummary"],
        Refusal.StillRuns => view.Texts["Refusal.StillRuns"],
        Refusal.DotsOff or Refusal.DotsNotAsked or Refusal.DotsClosed or Refusal.NothingToChoose or Refusal.TooManyToChoose or Refusal.NoDot
            or Refusal.TooManyDots or Refusal.NoSuchItem => AboutDots(view, refusal),
        Refusal.ActionsChanged => view.Texts["Refusal.ActionsChanged"],
        Refusal.NoActionsGiven => view.Texts["Refusal.NoActionsGiven"],
        Refusal.NoOutcome r => view.Texts.Format("FollowUp.Required", r.Action),
        Refusal.NoSuchTheme r => view.Texts.Format("Refusal.NoSuchTheme", r.Action),
        Refusal.FaultyForm r => string.Join(' ', r.Faults.Select(fault => Sentence(view, fault))),
        Refusal.OnlyManagerReplies or Refusal.ManagerLeft or Refusal.NoReply or Refusal.ReplyTooLong => AboutReply(view, refusal),
        Refusal.PersonalText r => view.Texts.Format(KeyOf(r.Kind), Name(view, r.Place)),
        Refusal.ActionTooLong r => view.Texts.Format("Refusal.ActionTooLong", r.Action, r.Length, Limits.Action),
        _ => AboutRound(view, refusal),
    };

    private static string AboutReply(View view, Refusal refusal) => refusal switch
    {
        Refusal.OnlyManagerReplies r => view.Texts.Format("Refusal.OnlyManagerReplies", r.Manager),
        // Another one can be chosen while the session runs.
        Refusal.ManagerLeft r when view.Session.IsOver => view.Texts.Format("Refusal.ManagerLeftAtEnd", r.Manager),
        Refusal.ManagerLeft r => view.Texts.Format("Refusal.ManagerLeft", r.Manager),
        Refusal.ReplyTooLong r => view.Texts.Format("Refusal.ReplyTooLong", ReplyRows.Label(view.Texts, r.Part), r.Length, Limits.Reply),
        _ => view.Texts["Refusal.NoReply"],
    };

    private static string AboutDots(View view, Refusal refusal) => refusal switch
    {
        Refusal.DotsOff => view.Texts["Refusal.DotsOff"],
        Refusal.DotsNotAsked => view.Texts.Format("Refusal.DotsNotAsked", view.Session.Facilitator.Name),
        Refusal.DotsClosed { At: { } at } => view.Texts.Format("Refusal.DotsClosed", view.Moment(at)),
        Refusal.DotsClosed => view.Texts["Refusal.DotsTooLate"],
        Refusal.NothingToChoose => view.Texts["Refusal.NothingToChoose"],
        Refusal.TooManyToChoose r => view.Texts.Format(
            "Refusal.TooManyToChoose", r.Count, DotItems.MostLines, view.Texts.List([.. r.Rounds.Select(round => $"{round}")])),
        Refusal.NoDot => view.Texts["Refusal.NoDot"],
        Refusal.TooManyDots r => view.Texts.Format("Refusal.TooManyDots", r.Count, DotItems.Dots),
        _ => view.Texts["Refusal.NoSuchItem"],
    };

    private static string AboutRound(View view, Refusal refusal) => refusal switch
    {
        Refusal.NoSuchRound r => view.Texts.Format("Refusal.NoSuchRound", r.Round, r.Rounds),
        Refusal.NoRoundOpen => view.Texts[view.Session.NextRound is null ? "Refusal.NoRoundOpenAtEnd" : "Refusal.NoRoundOpen"],
        Refusal.NoRoundLeft => view.Texts["Refusal.NoRoundLeft"],
        Refusal.NoRoundClosed => view.Texts["Refusal.NoRoundClosed"],
        Refusal.NoLinesYet => view.Texts["Refusal.NoLinesYet"],
        Refusal.RoundWaiting r => view.Texts.Format("Refusal.RoundWaiting", r.Round, view.Round(r.Round).Title),
        Refusal.RoundClosed r => view.Texts.Format("Refusal.RoundClosed", r.Round, view.Round(r.Round).Title, view.Moment(r.At)),
        Refusal.AnotherRoundOpen r => view.Texts.Format("Refusal.AnotherRoundOpen", r.Round, view.Round(r.Round).Title),
        Refusal.NoPace => view.Texts["Refusal.NoPace"],
        Refusal.RoundBegun r => view.Texts.Format("Refusal.RoundBegun", r.Round, view.Round(r.Round).Title),
        Refusal.OnlyRound r => view.Texts.Format("Refusal.OnlyRound", r.Round, view.Round(r.Round).Title),
        Refusal.PlannedTooEarly r => view.Texts.Format("Refusal.PlannedTooEarly", r.Round, view.Round(r.Round).Title, view.Moment(r.Earliest)),
        Refusal.DeadlineInPast => view.Texts["Refusal.DeadlineInPast"],
        Refusal.DeadlineTooFar => view.Texts.Format("Refusal.DeadlineTooFar", Limits.Deadline),
        Refusal.AlreadyReminded r => view.Texts.Format("Refusal.AlreadyReminded", r.Round, view.Moment(r.At)),
        Refusal.AnswerSealed r => view.Texts.Format("Refusal.AnswerSealed", r.Round),
        Refusal.TooManyKeyPoints r => view.Texts.Format("Refusal.TooManyKeyPoints", r.Count, KeyPoint.Most),
        Refusal.KeyPointTooLong r => view.Texts.Format("Refusal.KeyPointTooLong", r.Point, r.Length, Limits.KeyPoint),
        Refusal.ResultsWithheld r => view.Texts.Format("Refusal.ResultsWithheld", r.Round, view.LeastAnswers),
        Refusal.NobodyAnswered r => view.Texts.Format("Refusal.NobodyAnswered", r.Round),
        Refusal.NoSuchLevel r => view.Texts.Format("Refusal.NoSuchLevel", r.Levels),
        Refusal.FieldEmpty r => view.Texts.Format("Refusal.FieldEmpty", Label(view, r.Field)),
        Refusal.FieldTooLong r => view.Texts.Format("Refusal.FieldTooLong", Label(view, r.Field), r.Length, Limits.Answer),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without a sentence."),
    };

    private static string KeyOf(PersonalNumberKind kind) => kind switch
    {
        PersonalNumberKind.Bsn => "Refusal.PersonalBsn",
        PersonalNumberKind.Iban => "Refusal.PersonalIban",
        PersonalNumberKind.EmailAddress => "Refusal.PersonalEmail",
        _ => "Refusal.PersonalTelephone",
    };

    private static string Name(View view, TextPlace place) => place switch
    {
        TextPlace.Action action => view.Texts.Format("Actions.Label", action.Number),
        TextPlace.Reply reply => ReplyRows.Label(view.Texts, reply.Part),
        TextPlace.KeyPoint point => view.Texts.Format("KeyPoints.PointLabel", point.Number),
        _ => Label(view, ((TextPlace.Field)place).Id),
    };

    /// <summary>All rounds label a field alike, so any round that has it will do.</summary>
    private static string Label(View view, FieldId field) =>
        view.Session.Rounds.SelectMany(round => view.Round(round).Fields).First(candidate => candidate.Id == field).Label;
}
