using System.Text.RegularExpressions;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>What people typed, names and titles among it: only here, where no markdown is read.</summary>
internal static partial class Typed
{
    /// <summary>A text in full, line ends and all.</summary>
    public static RichTextBlock Text(string typed) => new([Run(typed)]);

    /// <summary>A text with the question above it.</summary>
    public static IEnumerable<CardElement> Under(string label, string typed) =>
        [Say.Strong(label), Text(typed) with { Spacing = Spacing.None }];

    /// <summary>„A quote”, with the name small behind it where there is one, on the line of its dash.</summary>
    public static RichTextBlock Quote(string typed, string? name) =>
        new(name is null or ""
            ? [Run($"„{typed}”")]
            : [Run($"„{typed}”"), Run($"  –\u2060\u00A0{name}") with { IsSubtle = true, Size = TextSize.Small }]);

    /// <summary>On one line and no longer than so many characters, ending in … where it is cut.</summary>
    public static string Shorten(string typed, int most)
    {
        var line = typed.ReplaceLineEndings(" ");
        if (line.Length <= most)
            return line;
        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>Renderers turn {{DATE(…)}} and {{TIME(…)}} into dates even in a TextRun: a joiner without width keeps them as typed.</summary>
    public static TextRun Run(string typed) => new(DateMacro().Replace(typed, "{\u2060{"));

    /// <summary>For what is read aloud, notified, or shown where no card can be drawn: nothing that could be read as markup.</summary>
    public static string Plain(string text) => Markup().Replace(text.ReplaceLineEndings(" "), "");

    [GeneratedRegex(@"[\[\]<>*_{}`&#|~\\]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\{\{(?=(DATE|TIME)\()", RegexOptions.IgnoreCase)]
    private static partial Regex DateMacro();
}
