using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The question of a round, to everyone. It is not updated while the round is open: people are typing in it.</summary>
public static class ThemeCard
{
    private const string BackgroundId = "background";

    public static AdaptiveCard Create(View view, RoundState state)
    {
        var round = view.Round(state);
        var frame = new Frame(round.Sign, view.Overline(state), round.Title, view.OpenState(state));
        return frame.Around(view.Texts, [.. Question(round), .. Form.Fields(view.Texts, round, null), .. Below(view, state, round)], round.Question);
    }

    /// <summary>The same form with what somebody typed, and what keeps it from being saved.</summary>
    public static AdaptiveCard Again(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed, string fault) =>
        Filled(view, state, typed, Say.Fault(fault), fault);

    /// <summary>The same form with what somebody typed, now that the round takes answers again.</summary>
    public static AdaptiveCard Reopened(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed)
    {
        var news = view.Texts.Format("Done.Reopened", state.Number, view.Round(state).Title);
        return Filled(view, state, typed, new TextBlock(news) { Weight = TextWeight.Bolder, Color = TextColor.Good }, news);
    }

    private static AdaptiveCard Filled(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed, CardElement first, string spoken)
    {
        var round = view.Round(state);
        var frame = new Frame(round.Sign, view.Overline(state), round.Title, view.OpenState(state));
        return frame.Around(view.Texts, [first, .. Question(round), .. Form.Fields(view.Texts, round, typed), .. Below(view, state, round)], spoken);
    }

    private static IEnumerable<CardElement> Question(Round round) =>
        [Say.Strong(round.Question) with { Size = TextSize.Medium }, Say.Subtle(round.Explanation) with { Spacing = Spacing.Small }];

    private static IEnumerable<CardElement> Below(View view, RoundState state, Round round)
    {
        var texts = view.Texts;
        yield return Say.Note(texts[view.Session.Settings.Names == Names.Anonymous ? "Theme.PrivacyAnonymous" : "Theme.Privacy"]);
        yield return Say.Hidden(BackgroundId, [.. round.Background.Select(Say.Text), .. Say.Links(round.Links)]);
        yield return new ActionSet(
        [
            Press.Send(texts["Theme.Send"], Verbs.AnswerSubmit, view.Session, state.Number).First(),
            new ShowCardAction(texts["Theme.Mine"], Mine(view, state)),
            new ToggleVisibilityAction(texts["Theme.Background"], [BackgroundId]),
        ]);
    }

    /// <summary>One press more, so that nobody loses what is half typed: one's own answer comes in place of this card.</summary>
    private static AdaptiveCard Mine(View view, RoundState state) =>
        new(
        [
            Say.Text(view.Texts["Theme.MineExplained"]),
            new ActionSet([Press.Only(view.Texts["Theme.MineFetch"], Verbs.AnswerMine, view.Session, state.Number)]),
        ]);
}
