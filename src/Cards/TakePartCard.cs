using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>Taking part in a session or not, for its reader alone.</summary>
public static class TakePartCard
{
    private const string Sign = "🚪";

    /// <summary>Asks first, and says what stays.</summary>
    public static AdaptiveCard Ask(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        return Create(
            view,
            "TakePart.Title",
            null,
            [texts["TakePart.Means"], texts["TakePart.Stays"]],
            Button.WithoutInputs(texts["TakePart.LeaveYes"], Verbs.MemberLeave, new ActionData(session.Id.Value) { Confirmed = true }),
            Button.WithoutInputs(texts["TakePart.Stay"], Verbs.MemberJoin, session).Primary());
    }

    public static AdaptiveCard Left(View view) => Create(
        view,
        "TakePart.LeftTitle",
        CardHeader.Done,
        [view.Texts["TakePart.Left"], view.Texts["TakePart.Stays"]],
        Join(view));

    /// <summary>The way back.</summary>
    internal static ExecuteAction Join(View view) => Button.WithoutInputs(view.Texts["TakePart.Join"], Verbs.MemberJoin, view.Session);

    public static AdaptiveCard Joined(View view) => Create(
        view,
        "TakePart.JoinedTitle",
        CardHeader.Done,
        [view.Texts["TakePart.Joined"]],
        Button.WithoutInputs(view.Texts["TakePart.Leave"], Verbs.MemberLeave, view.Session));

    private static AdaptiveCard Create(View view, string title, string? state, IReadOnlyList<string> sentences, params IReadOnlyList<CardAction> buttons) =>
        new CardHeader(Sign, view.Overline(), view.Texts[title], state).CardWith(
            view.Texts.Language, [.. sentences.Select(OwnText.Plain), new ActionSet(buttons)], string.Join(' ', sentences));
}
