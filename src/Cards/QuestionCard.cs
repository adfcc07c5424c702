using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>
/// Asks the facilitator before something that is not taken back easily, and says what would be lost. It takes the place of the control
/// card, to which the way back leads. It names nobody.
/// </summary>
public static class QuestionCard
{
    /// <param name="until">Until when the session can be resumed.</param>
    public static AdaptiveCard Stop(View view, ControlState state, DateTimeOffset until)
    {
        var (texts, session) = (view.Texts, view.Session);
        return Create(
            view,
            texts["Ask.StopTitle"],
            [
                .. session.OpenRound is { } open ? [OpenRound(view, open.Number, state.Progress.Answered)] : Array.Empty<string>(),
                .. session.AlsoOpen().Select(beside => texts.Format("Ask.StopOpen", beside.Number)),
                texts["Ask.StopLost"],
                texts.Format("Ask.StopBack", view.Moment(until)),
            ],
            Yes(view, "Ask.StopYes", Verbs.SessionCancel).Destructive(),
            No(view, "Ask.StopNo").Primary());
    }

    /// <param name="round">Which is open.</param>
    /// <returns>Null where everybody has answered, so that there is nothing to ask.</returns>
    public static AdaptiveCard? Close(View view, RoundState round, Progress progress) =>
        Close(view, round, progress, view.Texts.Format("Ask.CloseYes", round.Number), Verbs.RoundClose, round.Number);

    /// <summary>For the word that opens the next round, if there is one, while this one is open.</summary>
    /// <inheritdoc cref="Close(View, RoundState, Progress)"/>
    public static AdaptiveCard? Advance(View view, RoundState round, Progress progress) => view.Session.NextRound is { } next
        ? Close(view, round, progress, view.Texts.Format("Ask.AdvanceYes", round.Number, next.Number), Verbs.RoundOpen, next.Number)
        : Close(view, round, progress);

    private static AdaptiveCard? Close(View view, RoundState round, Progress progress, string yes, string verb, int number)
    {
        var (texts, missing) = (view.Texts, progress.Members - progress.Answered);
        if (missing <= 0)
            return null;
        var data = new ActionData(view.Session.Id.Value, number) { Confirmed = true };
        return Create(
            view,
            texts.Format("Ask.CloseTitle", round.Number),
            [
                progress.Answered == 0 ? texts["Ask.CloseNobody"] : texts.Count("Ask.CloseMissing", missing, progress.Members),
                texts["Ask.CloseLost"],
            ],
            Button.WithoutInputs(yes, verb, data).Primary(),
            No(view, "Ask.CloseNo"));
    }

    /// <summary>While dots are being given.</summary>
    /// <param name="verb">Either counts them, or asks for actions, which counts them first.</param>
    public static AdaptiveCard CloseDots(View view, ControlState state, string verb = Verbs.DotsClose) => Create(
        view,
        view.Texts["Ask.DotsTitle"],
        [
            state.DotsFrom == 0 ? view.Texts["Ask.DotsNobody"] : view.Texts.Count("Ask.DotsCount", state.DotsFrom, state.Progress.Members),
            .. state.DotsFrom < view.LeastVoters ? [view.Texts.Format("Ask.DotsTooFew", view.LeastVoters)] : Array.Empty<string>(),
            view.Texts["Ask.DotsClose"],
        ],
        Yes(view, verb == Verbs.DotsClose ? "Ask.DotsYes" : "Ask.DotsYesActions", verb).Primary(),
        No(view, "Ask.DotsNo"));

    /// <returns>Null where no dots are being given, or everybody gave them, so that there is nothing to ask.</returns>
    /// <inheritdoc cref="CloseDots"/>
    public static AdaptiveCard? CloseDotsEarly(View view, ControlState state, string verb = Verbs.DotsClose) =>
        view.Session.TakesDots && state.DotsFrom < state.Progress.Members ? CloseDots(view, state, verb) : null;

    /// <returns>Null where nothing is missing, so that there is nothing to ask.</returns>
    public static AdaptiveCard? Finish(View view, ControlState state)
    {
        var (texts, session) = (view.Texts, view.Session);
        var waiting = session.Rounds.Count(round => round.IsToCome);
        var silent = state.Progress.Members - state.ActionsFrom;
        List<string> missing = [];
        if (waiting > 0)
            missing.Add(texts.Count("Ask.FinishRounds", waiting));
        if (CloseDotsEarly(view, state) is not null)
            missing.Add(state.DotsFrom == 0
                ? texts["Ask.DotsNobody"]
                : texts.Count("Ask.FinishDots", state.Progress.Members - state.DotsFrom, state.Progress.Members));
        if (session is { Settings.Chooses: true, DotsAskedAt: null, ActionsAskedAt: null })
            missing.Add(texts["Ask.FinishDotsNotAsked"]);
        if (session.ActionsAskedAt is null)
            missing.Add(texts["Ask.FinishNotAsked"]);
        else if (silent > 0)
            missing.Add(state.ActionsFrom == 0 ? texts["Ask.FinishNobody"] : texts.Count("Ask.FinishSilent", silent, state.Progress.Members));
        if (missing.Count == 0)
            return null;
        return Create(
            view,
            texts["Ask.FinishTitle"],
            [.. missing, texts["Ask.FinishLost"]],
            No(view, "Ask.FinishNo").Primary(),
            Yes(view, "Ask.FinishYes", Verbs.SessionFinish));
    }

    /// <returns>Null once a round has been opened.</returns>
    public static AdaptiveCard? SkipRounds(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        var hasBegun = session.ActionsAskedAt is not null || session.Rounds.Any(round => round.Phase != RoundPhase.Waiting);
        if (hasBegun || session.NextRound is not { } first)
            return null;
        return Create(
            view,
            texts["Ask.SkipTitle"],
            [texts["Ask.SkipText"]],
            ControlButtons.Open(view, first).Primary(),
            Yes(view, "Ask.SkipYes", Verbs.ActionsAsk),
            No(view, "Ask.Back"));
    }

    /// <summary>Before a session is erased whole.</summary>
    public static AdaptiveCard Delete(View view) => Create(
        view,
        view.Texts["Ask.DeleteTitle"],
        [view.Texts["Ask.DeleteAll"], view.Texts["Ask.DeleteLost"], view.Texts["Ask.DeleteStays"]],
        No(view, "Ask.DeleteNo").Primary(),
        Yes(view, "Ask.DeleteYes", Verbs.SessionDelete).Destructive());

    private static AdaptiveCard Create(View view, string title, IReadOnlyList<string> sentences, params IReadOnlyList<CardAction> buttons) =>
        new CardHeader("🧭", view.Overline(), title).CardWith(
            view.Texts.Language,
            [.. sentences.Select(OwnText.Plain), new ActionSet(buttons)],
            string.Join(' ', sentences));

    private static string OpenRound(View view, int number, int answered) => answered == 0
        ? view.Texts.Format("Ask.StopOpen", number)
        : view.Texts.Count("Ask.StopAnswers", answered, number);

    private static ExecuteAction Yes(View view, string key, string verb) =>
        Button.WithoutInputs(view.Texts[key], verb, new ActionData(view.Session.Id.Value) { Confirmed = true });

    private static ExecuteAction No(View view, string key) =>
        Button.WithoutInputs(view.Texts[key], Verbs.SessionControl, view.Session);
}
