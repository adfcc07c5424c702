using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>
/// What has to be chosen before a session starts; the rest is on the <see cref="SetUpCheckCard"/>. Every input has a usable default but the
/// manager: somebody who reads all answers is chosen with care.
/// </summary>
public static class SetUpCard
{
    /// <param name="people">From whom the manager is chosen.</param>
    /// <param name="values">The defaults, or the values that were refused.</param>
    /// <param name="now">From when the paces are reckoned.</param>
    /// <param name="fault">Why the values were refused; null where they are the defaults.</param>
    /// <param name="news">Why the card is shown again; null for nothing to say.</param>
    public static AdaptiveCard Create(
        View view, PeopleList people, SetUpValues values, DateTimeOffset now, FormFault? fault = null, string? news = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        // Where no theme is left, that is a fault, and most people take all of them.
        var rounds = values.Rounds(view.Playbook) is { Count: > 0 } chosen ? chosen.Count : view.Playbook.Rounds.Count;
        CardElement[] fields =
        [
            new RichTextBlock([Typed.Run(texts.Format("SetUp.Intro", session.Facilitator.Name)) with { IsSubtle = true }]),
            OwnText.Note(texts["SetUp.Needed"]),
            .. PosterInput(view, values),
            TitleInput(view, values, people),
            ThemesInput(view, values, people),
            .. PeopleInputs.Create(
                view, people, texts["SetUp.ManagerLabel"], Inputs.Manager, texts["SetUp.ManagerMissing"], Verbs.SetUpSearch,
                DataQuery.Conversation),
            NamesInput(view, values, people),
            PaceInput(view, values, people, rounds, now),
            OwnText.Note(texts.Format("SetUp.PaceExplained", view.Clock(view.Hours.Opening), view.Clock(view.Hours.Closing))),
            OwnText.Note(texts.Count("SetUp.PaceEnds", rounds, view.Weekday(now))),
            .. values.OfOtherCard(isFirst: true),
            .. news is null ? Array.Empty<CardElement>() : [OwnText.Strong(news)],
        ];
        var buttons = new ActionSet(
        [
            Button.WithInputs(texts["SetUp.Next"], Verbs.SetUpCheck, session).Primary(),
            Button.WithInputs(texts["SetUp.StartNow"], Verbs.SessionStart, session),
            Button.WithoutInputs(texts["SetUp.Cancel"], Verbs.SessionCancel, session),
        ]);
        return new CardHeader("🧭", view.Overline(), texts["SetUp.Title"], texts["SetUp.State"]).CardWith(
            texts.Language,
            Form.Create(texts, fault, fields, buttons, OwnText.Note(texts["SetUp.NextExplained"])),
            fault?.Spoken ?? news ?? texts["SetUp.Spoken"]);
    }

    /// <summary>Its themes follow below, so another choice asks for the card again. Empty where there is one playbook.</summary>
    private static IEnumerable<CardElement> PosterInput(View view, SetUpValues values) => view.Posters.Count < 2 ? [] :
    [
        new InputChoiceSet(
            view.Texts["SetUp.PosterLabel"], [.. view.Posters.Select(languages => new Choice(languages[0].Name, languages[0].Id))])
        {
            Id = Inputs.Playbook,
            Value = values.Playbook,
            Style = ChoiceStyle.Compact,
            ErrorMessage = view.Texts["SetUp.PosterError"],
        },
        new ActionSet([Button.WithInputs(view.Texts["SetUp.PosterShow"], Verbs.SetUpSearch, view.Session)]),
    ];

    private static InputText TitleInput(View view, SetUpValues values, PeopleList people) => new(view.Texts["SetUp.TitleLabel"])
    {
        Id = Inputs.Title,
        Value = values.Title,
        MaxLength = Inputs.RoomFor(values.Title),
        IsRequired = PeopleInputs.Needed(view, people),
        ErrorMessage = view.Texts.Format("SetUp.TitleError", Limits.Title),
    };

    private static InputChoiceSet ThemesInput(View view, SetUpValues values, PeopleList people) =>
        new(view.Texts["SetUp.ThemesLabel"], [.. view.Playbook.Rounds.Select(round => new Choice($"{round.Sign} {round.Title}", round.Id))])
        {
            Id = Inputs.Themes,
            Value = string.Join(',', values.Themes),
            IsMultiSelect = true,
            IsRequired = PeopleInputs.Needed(view, people),
            Style = ChoiceStyle.Expanded,
            ErrorMessage = view.Texts["SetUp.ThemesError"],
        };

    private static InputChoiceSet NamesInput(View view, SetUpValues values, PeopleList people) =>
        new(view.Texts["SetUp.NamesLabel"],
        [
            new Choice(view.Texts["SetUp.NamesShown"], Inputs.NamesShown),
            new Choice(view.Texts["SetUp.NamesAnonymous"], Inputs.NamesAnonymous),
        ])
        {
            Id = Inputs.Names,
            Value = values.Names,
            Style = ChoiceStyle.Expanded,
            IsRequired = PeopleInputs.Needed(view, people),
            ErrorMessage = view.Texts["SetUp.NamesError"],
        };

    /// <summary>Every pace within a week, with the day on which the session would be over: that is what people choose by.</summary>
    private static InputChoiceSet PaceInput(View view, SetUpValues values, PeopleList people, int rounds, DateTimeOffset now)
    {
        var texts = view.Texts;
        var names = texts.Culture.DateTimeFormat;
        var first = view.Hours.NextOpening(now);
        return new InputChoiceSet(texts["SetUp.PaceLabel"],
        [
            new Choice(texts["SetUp.PaceByHand"], Inputs.PaceByHand),
            .. Enumerable.Range(0, 5).Select(days => new Choice(
                texts.Count(
                    "SetUp.PaceDays",
                    days + 1,
                    names.GetDayName(DayOfWeek.Monday),
                    names.GetDayName(DayOfWeek.Monday + days),
                    view.Weekday(Plan.End(first, rounds, days, view.Hours))),
                $"{days}")),
        ])
        {
            Id = Inputs.Pace,
            Value = values.Pace,
            Style = ChoiceStyle.Expanded,
            IsRequired = PeopleInputs.Needed(view, people),
            ErrorMessage = texts["SetUp.PaceError"],
        };
    }
}
