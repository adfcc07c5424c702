using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>Every word that can be typed, grouped by who may, members first.</summary>
internal static class HelpWords
{
    private static readonly string[] Everyone = ["Status", "Plan", "Leave", "Join", "MyData", "EraseData"];

    private static readonly string[] Facilitator =
    [
        "Rehearse", "Preview", "Start", "Next", "Open", "Close", "Reopen", "Remind", "Pause", "Resume", "KeyPoints", "Dots", "Actions", "Poster", "HandOver", "ChangeManager",
        "Finish", "Stop",
    ];

    private static readonly string[] Manager = ["Summary", "Reply", "Export", "TakeOver"];

    /// <summary>The button that unfolds them.</summary>
    public static ShowCardAction Button(Texts texts) => new(texts["Help.AllWords"], new AdaptiveCard(
    [
        OwnText.Heading(texts["Help.Everyone"]),
        OwnText.Plain(texts["Help.EveryoneText"]) with { Spacing = Spacing.Small },
        .. Rows(texts, Everyone),
        Layout.Fact(texts["Help.Days"], [OwnText.Plain(texts["Help.Days.Text"])]),
        OwnText.Heading(texts["Help.Facilitator"]),
        .. Rows(texts, Facilitator),
        OwnText.Heading(texts["Help.Manager"]),
        .. Rows(texts, Manager),
        OwnText.Note(texts["Help.Where"]) with { Separator = true },
    ]));

    /// <returns>What a word does; null for a word that is no command.</returns>
    public static string? About(Texts texts, string word) =>
        Everyone.Concat(Facilitator).Concat(Manager).FirstOrDefault(command => Means(command, word)) is { } asked ? texts[$"Help.{asked}.Text"] : null;

    private static bool Means(string command, string word) => Texts.Dutch[$"Help.{command}"] == word || Texts.English[$"Help.{command}"] == word;

    private static IEnumerable<CardElement> Rows(Texts texts, IEnumerable<string> commands) =>
        commands.Select(command => Layout.Fact(texts[$"Help.{command}"], [OwnText.Plain(texts[$"Help.{command}.Text"])]));
}
