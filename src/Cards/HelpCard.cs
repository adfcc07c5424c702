using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What its reader can do now, in a few buttons that work; behind one more stands every word.</summary>
public static class HelpCard
{
    private const int MostButtons = 3;

    /// <summary>Outside a session: how to begin.</summary>
    /// <param name="name">The name of the talking poster.</param>
    public static AdaptiveCard Create(Texts texts, string name) =>
        Create(texts, name, [OwnText.Plain(texts["Help.Intro"]), OwnText.Plain(texts["Help.Begin"])], [.. Trials(texts), Days(texts)], texts["Help.Intro"]);

    /// <summary>In the channel of a session that runs. Everybody sees it, so it is the same whoever asks.</summary>
    public static AdaptiveCard InChannel(View view) => ForMember(view, [.. MyAnswer(view), Plan(view), Days(view.Texts)]);

    /// <summary>To a member one to one.</summary>
    public static AdaptiveCard ToMember(View view, HelpForms forms) =>
        ForMember(view, [.. Form(view, forms), .. MyAnswer(view), Days(view.Texts), Plan(view)]);

    /// <summary>To a member who takes no part, one to one.</summary>
    public static AdaptiveCard ToAbsent(View view) => Create(
        view.Texts,
        view.Overline(),
        [OwnText.Plain(view.Texts["Help.Absent"])],
        [TakePartCard.Join(view), Button.WithoutInputs(view.Texts["MyData.Back"], Verbs.MyDataShow, ActionData.NoSession)],
        view.Texts["Help.Absent"]);

    /// <summary>To who gets the summary one to one, who is a member too.</summary>
    /// <param name="canReply">Whether it is the manager, and not the second reader.</param>
    public static AdaptiveCard ToManager(View view, HelpForms forms, bool canReply)
    {
        var texts = view.Texts;
        CardAction[] own = view.Session.IsLeaderless
            ? [Button.WithoutInputs(texts["TakeOver.Button"], Verbs.SessionTakeOver, view.Session).Primary(), Summary(view)]
            : [Summary(view).Primary(), .. canReply ? RepliesCard.Way(view) : []];
        return ForMember(view, [.. own, .. Form(view, forms), .. MyAnswer(view), Days(texts)], texts["Help.ForManager"]);
    }

    /// <summary>To the facilitator one to one: the next step, and the way to everything else.</summary>
    public static AdaptiveCard ToFacilitator(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        var sentence = session.OpenRound is { } open
            ? texts.Format(view.Session.IsAnonymous ? "Help.FacilitatorOpenAnonymous" : "Help.FacilitatorOpen", open.Number, view.Round(open).Title)
            : texts["Help.FacilitatorNext"];
        var next = (session.PausedAt is null ? null : ControlButtons.PaceButton(view)) ?? ControlButtons.Likeliest(view);
        CardAction[] steps = next is null ? [] : [next.Primary()];
        return Create(texts, view.Overline(), [OwnText.Plain(sentence)], [.. steps, ControlButtons.Control(view), Plan(view)], sentence);
    }

    /// <summary>To somebody who leads several sessions.</summary>
    /// <param name="led">One view for each session, in the order in which they are shown.</param>
    public static AdaptiveCard ToLeader(Texts texts, string name, IReadOnlyList<View> led) => Create(
        texts,
        name,
        [OwnText.Plain(texts["Help.Led"]), .. led.SelectMany((view, index) => Led(texts, view, index + 1))],
        [Days(texts)],
        texts["Help.Led"]);

    /// <summary>To who led a session that is over, or manages it.</summary>
    /// <param name="canReply">Whether it is the manager.</param>
    public static AdaptiveCard Over(View view, bool canReply) => Create(
        view.Texts,
        view.Overline(),
        [OwnText.Plain(view.Texts["Help.Over"]), OwnText.Plain(view.Texts["Help.Begin"])],
        [Summary(view), .. canReply ? RepliesCard.Way(view) : [], Days(view.Texts)],
        view.Texts["Help.Over"]);

    /// <summary>For a word with a question mark behind it: what it does, and that it was not done.</summary>
    /// <param name="word">In Dutch or in English, as a session is led by words of either.</param>
    /// <returns>Null for a word that is no command.</returns>
    public static AdaptiveCard? About(Texts texts, string name, string word) => HelpWords.About(texts, word) is not { } text
        ? null
        : new CardHeader("👋", name, texts["Help.Title"]).CardWith(
            texts.Language, [Layout.Fact(word, [OwnText.Plain(text)]), OwnText.Plain(texts.Format("Help.Question", word))], text);

    /// <summary>The same card to whoever typed something that is no word of the bot. What that was it does not say: others may read along.</summary>
    public static AdaptiveCard Unknown(AdaptiveCard help)
    {
        var said = Texts.For(help.Lang)["Help.Unknown"];
        return help with
        {
            Body = [help.Body[0], OwnText.Strong(said), .. help.Body.Skip(1)],
            FallbackText = $"{said} {help.FallbackText}",
            Speak = $"{said} {help.Speak}",
        };
    }

    private static AdaptiveCard ForMember(View view, IReadOnlyList<CardAction> buttons, string? more = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        var sentence = session switch
        {
            { OpenRound: { } open } => texts.Format("Help.MemberOpen", open.Number, view.Round(open).Title),
            { TakesDots: true } => texts["Help.MemberDots"],
            { ActionsAskedAt: not null } => texts["Help.MemberActions"],
            _ => texts["Help.MemberWaits"],
        };
        string[] sentences = more is null ? [sentence] : [more, sentence];
        return Create(texts, view.Overline(), sentences.Select(OwnText.Plain), buttons, sentences[0]);
    }

    /// <param name="buttons">The first three are shown.</param>
    private static AdaptiveCard Create(
        Texts texts, string overline, IEnumerable<CardElement> body, IReadOnlyList<CardAction> buttons, string spoken) =>
        new CardHeader("👋", overline, texts["Help.Title"]).CardWith(
            texts.Language, [.. body, new ActionSet([.. buttons.Take(MostButtons)]), new ActionSet([HelpWords.Button(texts)])], spoken);

    private static IEnumerable<CardAction> MyAnswer(View view) => view.Session.OpenRound is { } open
        ? [Button.WithoutInputs(view.Texts["Theme.Mine"], Verbs.AnswerMine, view.Session, open.Number)]
        : [];

    /// <summary>What was asked of everybody one to one, once more.</summary>
    private static IEnumerable<CardAction> Form(View view, HelpForms forms) => view.Session switch
    {
        { TakesDots: true } when forms.Dots.Count > 0 =>
            [new ShowCardAction(view.Texts["Help.DotsButton"], new AdaptiveCard([.. DotsCard.Fields(view, forms.Dots, [])]))],
        { ActionsAskedAt: not null } =>
            [new ShowCardAction(view.Texts["Help.ActionsButton"], new AdaptiveCard([.. ActionsCard.Fields(view, forms.Actions)]))],
        _ => [],
    };

    private static IEnumerable<CardElement> Led(Texts texts, View view, int number) =>
    [
        Typed.Text(view.Listed(number)) with { Separator = true },
        new ActionSet([Button.WithoutInputs(texts.Format("Help.LedButton", number), Verbs.SessionControl, view.Session)]),
    ];

    private static ExecuteAction Days(Texts texts) => Button.WithoutInputs(texts["Reminder.Days"], Verbs.MemberDays, ActionData.NoSession);

    /// <summary>What can be tried without a session.</summary>
    private static IEnumerable<ExecuteAction> Trials(Texts texts) =>
    [
        Button.WithoutInputs(texts["Check.Rehearse"], Verbs.SessionRehearse, ActionData.NoSession).Primary(),
        Button.WithoutInputs(texts["Check.Preview"], Verbs.SessionPreview, ActionData.NoSession),
    ];

    private static ExecuteAction Plan(View view) => Button.WithoutInputs(view.Texts["Control.PlanButton"], Verbs.ScheduleShow, view.Session);

    private static ExecuteAction Summary(View view) => Button.WithoutInputs(view.Texts["Control.SummaryButton"], Verbs.SummaryShow, view.Session);
}

/// <summary>The forms that a member can fill in on the help card.</summary>
/// <param name="Dots">What can get dots; empty where nothing can.</param>
/// <param name="Actions">What this member gave already; null for nothing.</param>
public sealed record HelpForms(IReadOnlyList<DotItem> Dots, ThreeActions? Actions)
{
    public static readonly HelpForms None = new([], null);
}
