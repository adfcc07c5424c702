using System.Text.RegularExpressions;

namespace Praatplaat.Cards.Tests.PlainLanguage;

/// <summary>A text that a Dutch reader gets, and what can be counted in it. Quotations do not count: they are somebody else's.</summary>
/// <param name="Source">In which file it stands.</param>
/// <param name="Key">Where in that file.</param>
internal sealed partial record DutchText(string Source, string Key, string Text)
{
    private static readonly char[] SentenceEnds = ['.', '?', '!', ':', ';', '\n'];

    private static readonly HashSet<string> Auxiliaries = ["word", "wordt", "worden", "werd", "werden"];

    /// <summary>Without its quotations, and without the dot within a time or a big number.</summary>
    private string Own => DotInNumber().Replace(Quotation().Replace(Text, "“”"), "$1$2");

    public IReadOnlyList<string> Sentences => [.. Own.Split(SentenceEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(sentence => Words(sentence).Length > 0)];

    /// <summary>Sentences with a form of <c>worden</c> and a participle: something is done, and who does it is not said.</summary>
    public IEnumerable<string> Passives => Sentences.Where(sentence => Words(sentence) is var words && words.Any(Auxiliaries.Contains) && words.Any(word => Participle().IsMatch(word)));

    public bool HasClockWithColon => ClockWithColon().IsMatch(Own);

    /// <param name="words">In lower case, some of more than one word.</param>
    public IEnumerable<string> Among(IEnumerable<string> words) =>
        $" {string.Join(' ', Words(Own))} " is var all ? words.Where(word => all.Contains($" {word} ", StringComparison.Ordinal)) : [];

    public static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[“„][^”]*”")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"(\d)\.(\d)")]
    private static partial Regex DotInNumber();

    [GeneratedRegex(@"[\p{L}\d]+(?:['’\-][\p{L}\d]+)*|\{\d\}")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:\p{L}{1,6})?ge\p{L}{2,}(?:d|t|en)$|^(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t)$")]
    private static partial Regex Participle();

    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b")]
    private static partial Regex ClockWithColon();
}
