using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>The commands, grouped by who may give them.</summary>
public static class HelpCard
{
    private static readonly string[] Facilitator =
    [
        "Start", "Next", "Open", "Close", "Reopen", "Remind", "Status", "KeyPoints", "Dots", "Actions", "HandOver", "ChangeManager", "Finish",
        "Stop",
    ];

    private static readonly string[] Manager = ["Summary", "TakeOver"];

    /// <param name="name">The name of the talking poster.</param>
    public static AdaptiveCard Create(Texts texts, string name) =>
        new CardHeader("👋", name, texts["Help.Title"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["Help.Intro"]),
                .. Group(texts, "Help.Facilitator", Facilitator),
                .. Group(texts, "Help.Manager", Manager),
                OwnText.Heading(texts["Help.Everyone"]),
                OwnText.Plain(texts["Help.EveryoneText"]) with { Spacing = Spacing.Small },
                OwnText.Note(texts["Help.Where"]) with { Separator = true },
            ],
            texts["Help.Intro"]);

    /// <summary>For a word with a question mark behind it: what it does, and that it was not done.</summary>
    /// <param name="word">In Dutch or in English, as a session is led by words of either.</param>
    /// <returns>Null for a word that is no command.</returns>
    public static AdaptiveCard? About(Texts texts, string name, string word)
    {
        if (Facilitator.Concat(Manager).FirstOrDefault(command => Means(command, word)) is not { } asked)
            return null;
        var text = texts[$"Help.{asked}.Text"];
        return new CardHeader("👋", name, texts["Help.Title"]).CardWith(
            texts.Language, [Layout.Fact(word, [OwnText.Plain(text)]), OwnText.Plain(texts.Format("Help.Question", word))], text);
    }

    private static bool Means(string command, string word) => Texts.Dutch[$"Help.{command}"] == word || Texts.English[$"Help.{command}"] == word;

    private static IEnumerable<CardElement> Group(Texts texts, string title, IEnumerable<string> commands) =>
    [
        OwnText.Heading(texts[title]),
        .. commands.Select(command => Layout.Fact(texts[$"Help.{command}"], [OwnText.Plain(texts[$"Help.{command}.Text"])])),
    ];
}
