using System.Globalization;
using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Asks somebody, for themselves alone, on which days they work and whether they want reminders. It is about all sessions.</summary>
public static class DaysCard
{
    /// <param name="name">The name of the talking poster.</param>
    /// <param name="fault">What is wrong with what was filled in; null for nothing.</param>
    public static AdaptiveCard Create(Texts texts, string name, Availability availability, FormFault? fault = null) =>
        new CardHeader("🗓️", name, texts["Days.Title"]).CardWith(
            texts.Language,
            Form.Create(
                texts,
                fault,
                [
                    OwnText.Plain(texts["Days.Explained"]),
                    .. Fields(texts, availability),
                ],
                new ActionSet([Button.WithInputs(texts["Days.Save"], Verbs.MemberDays, ActionData.NoSession).Primary()])),
            fault?.Spoken ?? texts["Days.Explained"]);

    /// <summary>What is kept from now on.</summary>
    public static AdaptiveCard Saved(Texts texts, string name, Availability availability)
    {
        var days = texts.Format("Days.SavedDays", Names(texts, availability));
        var reminders = texts[availability.WantsReminders ? "Days.SavedReminders" : "Days.SavedQuiet"];
        return new CardHeader("🗓️", name, texts["Days.SavedTitle"], CardHeader.Done).CardWith(
            texts.Language,
            [
                OwnText.Plain(days),
                OwnText.Plain(reminders),
                new ActionSet([Button.WithoutInputs(texts["Days.Change"], Verbs.MemberDays, ActionData.NoSession)]),
            ],
            $"{days} {reminders}");
    }

    /// <summary>“maandag, dinsdag, donderdag”.</summary>
    public static string Names(Texts texts, Availability availability) =>
        string.Join(", ", availability.Days.Order().Select(day => DayName(texts, day)));

    private static IEnumerable<CardElement> Fields(Texts texts, Availability availability) =>
    [
        new InputChoiceSet(texts["Days.Label"], [.. Availability.Always.Days.Order().Select(day => new Choice(DayName(texts, day), Value(day)))])
        {
            Id = Inputs.Days,
            IsMultiSelect = true,
            Style = ChoiceStyle.Expanded,
            Value = string.Join(',', availability.Days.Order().Select(Value)),
            ErrorMessage = texts["Days.None"],
        },
        new InputToggle(texts["Days.QuietLabel"], texts["Days.Quiet"])
        {
            Id = Inputs.Quiet,
            Value = availability.WantsReminders ? "false" : "true",
            ErrorMessage = texts["Days.Quiet"],
        },
    ];

    private static string DayName(Texts texts, DayOfWeek day) => texts.Culture.DateTimeFormat.GetDayName(day);

    private static string Value(DayOfWeek day) => ((int)day).ToString(CultureInfo.InvariantCulture);
}
