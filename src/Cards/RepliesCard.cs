using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>A theme about which the manager can answer the team.</summary>
/// <param name="Reply">Null for none.</param>
/// <param name="Waits">There is something to reply to, and no reply.</param>
public sealed record ThemeReply(RoundState State, ManagerReply? Reply, bool Waits);

/// <summary>The themes of a session, for its manager: which wait for a reply, and the way to each.</summary>
public static class RepliesCard
{
    /// <param name="themes">Those that were held, in order.</param>
    public static AdaptiveCard Create(View view, IReadOnlyList<ThemeReply> themes)
    {
        var (texts, first) = (view.Texts, themes.FirstOrDefault(theme => theme.Waits));
        return new CardHeader("💬", view.Overline(), texts["Reply.Title"], Waiting(texts, themes)).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["Reply.Explained"]),
                .. themes.Select(theme => Row(view, theme, theme == first)),
                .. themes.Count == 0 ? [OwnText.Subtle(texts["Reply.NoThemes"])] : Array.Empty<CardElement>(),
                new ActionSet([Button.WithoutInputs(texts["Control.SummaryButton"], Verbs.SummaryShow, view.Session)]) { Separator = true },
            ],
            texts["Reply.Explained"]);
    }

    /// <summary>The button that leads here; empty where there is nothing to reply to yet.</summary>
    internal static IEnumerable<ExecuteAction> Way(View view) => view.Session.Rounds.Any(view.Session.TakesReply)
        ? [Button.WithoutInputs(view.Texts["Reply.Title"], Verbs.SummaryReply, view.Session)]
        : [];

    private static string? Waiting(Texts texts, IReadOnlyList<ThemeReply> themes) => themes.Count(theme => theme.Waits) switch
    {
        0 => null,
        var count => texts.Count("Reply.Waiting", count),
    };

    private static Container Row(View view, ThemeReply theme, bool isFirst)
    {
        var (texts, round) = (view.Texts, view.Round(theme.State));
        var title = texts.Format(theme.Reply is null ? "Reply.To" : "Reply.ChangeTo", round.Title);
        var button = Button.WithoutInputs(title, Verbs.SummaryReply, view.Session, theme.State.Number);
        return new Container(
        [
            OwnText.Heading($"{round.Sign} {round.Title}"),
            OwnText.Note(State(view, theme)) with { Spacing = Spacing.None },
            new ActionSet([isFirst ? button.Primary() : button]),
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static string State(View view, ThemeReply theme) => theme switch
    {
        { Reply: { } reply } => ReplyRows.Given(view, reply),
        { Waits: true } => view.Texts["Reply.WaitsForYou"],
        _ => view.Texts["Reply.Nothing"],
    };
}

/// <summary>The one reminder to the manager, in the 1:1 chat, some time after the session finished.</summary>
public static class ReplyReminderCard
{
    /// <param name="waiting">At least one theme.</param>
    public static AdaptiveCard Create(View view, IReadOnlyList<RoundState> waiting)
    {
        var (texts, sentence) = (view.Texts, view.Texts.Count("Reply.StillWaiting", waiting.Count));
        return new CardHeader("💬", view.Overline(), texts["Reply.Title"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(sentence),
                OwnText.Strong(texts.List([.. waiting.Select(round => view.Round(round).Title)])),
                OwnText.Note(texts["Reply.Once"]),
                new ActionSet(
                [
                    Button.WithoutInputs(texts["Reply.Now"], Verbs.SummaryReply, view.Session).Primary(),
                    Button.WithoutInputs(texts["Reminder.Days"], Verbs.MemberDays, view.Session),
                    Button.WithoutInputs(texts["Reminder.Quiet"], Verbs.MemberQuiet, view.Session),
                ]),
            ],
            sentence);
    }
}
