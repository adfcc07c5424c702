using System.Text.RegularExpressions;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>
/// What people typed, names and titles included. It reaches a card only through here, or as the value or an option of an input. In none of
/// them do clients read markdown.
/// </summary>
internal static partial class Typed
{
    /// <summary>The whole text, with its line ends.</summary>
    public static RichTextBlock Text(string typed) => new([Run(typed)]);

    /// <summary>A sentence of the bot's own in which a name stands, as small as <see cref="OwnText.Note"/>.</summary>
    public static RichTextBlock Note(string text) => new([Run(text) with { IsSubtle = true, Size = TextSize.Small }]);

    public static IEnumerable<CardElement> Labelled(string label, string typed) =>
        [OwnText.Strong(label), Text(typed) with { Spacing = Spacing.None }];

    /// <summary>“A quote”, with the name after it. A word joiner and a hard space keep the dash and the name on one line.</summary>
    public static RichTextBlock Quote(string typed, string? name) =>
        new(name is null or ""
            ? [Run($"“{typed}”")]
            : [Run($"“{typed}”"), Run($"  –\u2060\u00A0{name}") with { IsSubtle = true, Size = TextSize.Small }]);

    /// <summary>Renderers expand {{DATE(…)}} and {{TIME(…)}} even in a TextRun. A word joiner, which has no width, prevents it.</summary>
    public static TextRun Run(string typed) => new(DateMacro().Replace(typed, "{\u2060{"));

    /// <summary>
    /// The text as the title of an option with a box before it. Microsoft's renderer reads markdown there, so signs that mean something in it
    /// are replaced by others that look like them.
    /// </summary>
    /// <remarks>Source: adaptivecards 3, <c>GlobalSettings.useMarkdownInRadioButtonAndCheckbox</c>.</remarks>
    public static string Option(string typed) => DateMacro().Replace(Special().Replace(typed, sign => Lookalikes[sign.ValueSpan[0]]), "{\u2060{");

    private static readonly Dictionary<char, string> Lookalikes = new()
    {
        ['['] = "［",
        [']'] = "］",
        ['<'] = "‹",
        ['>'] = "›",
        ['*'] = "∗",
        ['_'] = "＿",
        ['`'] = "‘",
        ['~'] = "∼",
        ['\\'] = "＼",
    };

    /// <summary>
    /// The text on one line, without anything that could be read as markup: for speech, notifications and clients that can't draw the card.
    /// </summary>
    public static string Plain(string text) => Markup().Replace(text.ReplaceLineEndings(" "), "");

    [GeneratedRegex(@"[\[\]<>*_{}`&#|~\\]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\[\]<>*_`~\\]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\{\{(?=(DATE|TIME)\()", RegexOptions.IgnoreCase)]
    private static partial Regex DateMacro();
}
