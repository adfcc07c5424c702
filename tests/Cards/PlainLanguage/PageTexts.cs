using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.PlainLanguage;

/// <summary>The texts on privacy and use that the bot shows in a browser, paragraph by paragraph, without their markup.</summary>
internal static partial class PageTexts
{
    public static IEnumerable<DutchText> Of(string language) =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "pages"), $"*.{language}.md").Order()
        from paragraph in Paragraphs().Split(File.ReadAllText(file).ReplaceLineEndings("\n")).Index()
        let text = Markup().Replace(Links().Replace(paragraph.Item, "$1"), "").Replace('\n', ' ').Trim()
        where text.Length > 0
        select new DutchText($"docs/pages/{Path.GetFileName(file)}", $"{paragraph.Index}", text);

    [GeneratedRegex(@"\n(?=\n|- )")]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\*\*|`|^\n*(#+|-) ")]
    private static partial Regex Markup();
}
