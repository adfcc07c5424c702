using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>What can be typed, by who may.</summary>
public static class HelpCard
{
    private static readonly string[] Facilitator = ["Start", "Next", "Open", "Close", "Reopen", "Remind", "Status", "Actions", "HandOver", "Finish", "Stop"];

    private static readonly string[] Manager = ["Summary", "TakeOver"];

    /// <param name="name">Of the talking poster.</param>
    public static AdaptiveCard Create(Texts texts, string name) =>
        new Frame("👋", name, texts["Help.Title"]).Around(
            texts,
            [
                Say.Text(texts["Help.Intro"]),
                .. Group(texts, "Help.Facilitator", Facilitator),
                .. Group(texts, "Help.Manager", Manager),
                Say.Section(texts["Help.Everyone"]),
                Say.Text(texts["Help.EveryoneText"]) with { Spacing = Spacing.Small },
                Say.Note(texts["Help.Where"]) with { Separator = true },
            ],
            texts["Help.Intro"]);

    private static IEnumerable<CardElement> Group(Texts texts, string title, IEnumerable<string> commands) =>
        [Say.Section(texts[title]), .. commands.Select(command => Command(texts, command))];

    private static ColumnSet Command(Texts texts, string command) =>
        new(
        [
            new Column("95px", [Say.Strong(texts[$"Help.{command}"])]),
            new Column("stretch", [Say.Text(texts[$"Help.{command}.Text"])]),
        ])
        {
            Spacing = Spacing.Small,
        };
}
