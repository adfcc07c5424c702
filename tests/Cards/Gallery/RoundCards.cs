using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Privacy;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The question of a round, its status and its reminder.</summary>
internal static class RoundCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (byHand, deadline) = (stage.Open(1), stage.Open(1, Stage.Thursday));
        yield return new("theme", Theme(stage, deadline, 1));
        yield return new("theme-by-hand", Theme(stage, byHand, 1));
        yield return new("theme-anonymous", Theme(stage, Stage.Anonymously(deadline), 1));
        yield return new("theme-sanctions", Theme(stage, stage.Open(2), 2));
        yield return new("theme-vision", Theme(stage, stage.Open(7), 7));
        var view = stage.View(byHand);
        var typed = stage.Answer(byHand, 1).Fields;
        yield return new("theme-again", ThemeCard.Again(view, byHand.Round(1)!, typed, Fault(new Refusal.FieldTooLong(FieldId.Doing, 2_345))));
        yield return new("theme-again-level", ThemeCard.Again(view, byHand.Round(1)!, typed, Fault(new Refusal.NoSuchLevel(5)), 9));
        var all = Fault(new Refusal.FieldEmpty(FieldId.Answer), new Refusal.FieldTooLong(FieldId.Doing, 2_345), new Refusal.FieldEmpty(FieldId.Todo));
        yield return new("theme-again-all", ThemeCard.Again(view, byHand.Round(1)!, typed, all, hasAnswer: true));
        var personal = Fault(
            new Refusal.PersonalText(new TextPlace.Field(FieldId.Answer), PersonalNumberKind.TelephoneNumber),
            new Refusal.PersonalText(new TextPlace.Field(FieldId.Todo), PersonalNumberKind.EmailAddress));
        yield return new("theme-again-personal", ThemeCard.Again(view, byHand.Round(1)!, typed, personal));
        yield return new("theme-again-bsn", ThemeCard.Again(
            view, byHand.Round(1)!, typed, Fault(new Refusal.PersonalText(new TextPlace.Field(FieldId.Todo), PersonalNumberKind.Bsn))));
        yield return new("theme-unsent", ThemeCard.Unsent(view, byHand.Round(1)!, typed));
        yield return new("theme-folded", FoldedCard.Create(view, byHand.Round(1)!));
        yield return new("results-reopened", NoticeCard.Reopened(view, byHand.Round(1)!));
        yield return new("theme-withdrawn", NoticeCard.Withdrawn(view, byHand.Round(1)!));
        yield return new("status-none", Status(stage, byHand, 0, 12));
        yield return new("status", Status(stage, deadline, 5, 12));
        yield return new("status-big-team", Status(stage, deadline, 299, 300));
        yield return new("status-closed", Status(stage, stage.After(1), 9, 12));
        yield return new("reminder", ReminderCard.Create(stage.View(deadline), deadline.Round(1)!));
        yield return new("reminder-by-hand", ReminderCard.Create(view, byHand.Round(1)!));

        FormFault Fault(params Refusal[] faults) => FormFault.Of(view, new Refusal.FaultyForm(faults), stage.Texts["Again.NotSent"]);
    }

    private static AdaptiveCard Theme(Stage stage, Session session, int round) =>
        ThemeCard.Create(stage.View(session), session.Round(round)!);

    private static AdaptiveCard Status(Stage stage, Session session, int answered, int members) =>
        StatusCard.Create(stage.View(session), session.Round(1)!, new Progress(answered, members, []));
}
