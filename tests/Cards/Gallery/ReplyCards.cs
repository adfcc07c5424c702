using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The manager's reply to the team.</summary>
internal static class ReplyCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (all, reply) = (stage.Finished, stage.Reply());
        var (view, round) = (stage.View(all), all.Round(1)!);
        var changed = reply with { ChangedAt = Stage.Thursday.AddDays(11) };
        var partly = changed with { Texts = reply.Texts with { Declined = "", Explored = "" } };
        yield return new("replies", RepliesCard.Create(view, Themes(all, reply, replied: 2)));
        yield return new("replies-all", RepliesCard.Create(view, Themes(all, reply, replied: 7)));
        yield return new("replies-none", RepliesCard.Create(stage.View(stage.Open(1)), []));
        yield return new("reply-form", Form(stage, all, 9));
        yield return new("reply-key-points", Form(stage, all, 9, points: stage.KeyPoints(all, 1), typed: reply.Texts));
        yield return new("reply-vision", Form(stage, all, 9, round: 7));
        yield return new("reply-nobody", Form(stage, all, 0));
        yield return new("reply-withheld", ReplyCard.Create(
            stage.View(Stage.Anonymously(all)), new RoundSummary(Stage.Anonymously(all).Round(1)!, 2, [], IsWithheld: true), null));
        yield return new("reply-empty", Form(stage, all, 9, typed: new("", "", ""), fault: FormFault.Of(view, new Refusal.NoReply())));
        yield return new("reply-too-long", Form(stage, all, 9, points: stage.KeyPoints(all, 1), typed: Doubled(reply.Texts), fault: FormFault.Of(
            view, new Refusal.FaultyForm([new Refusal.ReplyTooLong(ReplyPart.Agreed, 1_234), new Refusal.ReplyTooLong(ReplyPart.Explored, 1_235)]))));
        yield return new("reply-saved", ReplySavedCard.Create(view, round, reply, all.Round(3)));
        yield return new("reply-saved-last", ReplySavedCard.Create(view, round, changed, null));
        yield return new("team-reply", TeamReplyCard.Create(view, round, reply));
        yield return new("team-reply-changed", TeamReplyCard.Create(view, round, partly));
        yield return new("team-reply-withdrawn", TeamReplyCard.Withdrawn(view, round));
        yield return new("reply-reminder", ReplyReminderCard.Create(view, [.. all.Rounds.Skip(2)]));
        yield return new("reply-reminder-one", ReplyReminderCard.Create(view, [all.Rounds[^1]]));
    }

    private static IReadOnlyList<ThemeReply> Themes(Session session, ManagerReply reply, int replied) =>
    [
        .. session.Rounds.Select(round => round.Number <= replied
            ? new ThemeReply(round, reply, Waits: false)
            // In the last nobody answered.
            : new ThemeReply(round, null, Waits: round.Number < session.Rounds.Count)),
    ];

    private static AdaptiveCard Form(
        Stage stage,
        Session session,
        int answers,
        int round = 1,
        IReadOnlyList<KeyPoint>? points = null,
        ReplyTexts? typed = null,
        FormFault? fault = null) => ReplyCard.Create(
            stage.View(session),
            stage.Outcome(session, round, answers) with { KeyPoints = points ?? [] },
            stage.Ranking(session, 12, 9),
            typed,
            isGiven: typed is { IsEmpty: false },
            fault);

    /// <summary>Of a team that fills every field, more than fits.</summary>
    private static ReplyTexts Doubled(ReplyTexts texts) => new(texts.Agreed + texts.Agreed, texts.Declined, texts.Explored + texts.Explored);
}
