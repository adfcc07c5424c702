using System.Text.RegularExpressions;

namespace Praatplaat.Sessions.Privacy;

/// <summary>
/// Account numbers in the form and length of their country whose check digits are right, in any case, together or with a space, a dot or a
/// hyphen between characters.
/// </summary>
/// <remarks>
/// Source: ISO 13616, by the registry that SWIFT keeps of it: <see cref="IbanCountries"/>. A number is right where the rest, with the
/// country and the check digits moved to its end and letters counted from 10, is 1 modulo 97 (ISO 7064).
/// </remarks>
internal static partial class Ibans
{
    /// <summary>The country and the check digits.</summary>
    private const int Head = 4;

    /// <summary>Of a country that is not in the registry.</summary>
    private const int Shortest = 15;
    private const int Longest = 34;

    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        var free = 0;
        foreach (Match head in Beginning().Matches(text))
            if (head.Index >= free && EndOf(text, head) is { } end)
            {
                free = end;
                yield return (head.Index, end - head.Index);
            }
    }

    private static int? EndOf(string text, Match head) =>
        IbanCountries.FormOf(head.Value[..2]) is { } form ? EndOf(text, head, form)
        : WholeWord().Match(text, head.Index) is { Success: true, Length: >= Shortest and <= Longest } word
            && word.Value.Count(char.IsAsciiDigit) > word.Length / 2 && IsRight(word.Value) ? word.Index + word.Length
        : null;

    /// <param name="form">What each character after the check digits is: <c>n</c> a digit, <c>a</c> a letter, <c>c</c> either.</param>
    private static int? EndOf(string text, Match head, string form)
    {
        var (value, at) = (head.Value.Replace(" ", "", StringComparison.Ordinal), head.Index + head.Length);
        foreach (var kind in form)
        {
            if (at < text.Length && text[at] is ' ' or '.' or '-')
                at++;
            if (at >= text.Length || !IsOf(kind, text[at]))
                return null;
            value += text[at++];
        }

        return (at == text.Length || !char.IsLetterOrDigit(text[at])) && IsRight(value) ? at : null;
    }

    private static bool IsOf(char kind, char character) =>
        (kind != 'a' && char.IsAsciiDigit(character)) || (kind != 'n' && char.IsAsciiLetter(character));

    private static bool IsRight(string value) =>
        (value[Head..] + value[..Head]).Aggregate(0, (rest, character) => char.IsAsciiDigit(character)
            ? ((rest * 10) + (character - '0')) % 97
            : ((rest * 100) + (char.ToUpperInvariant(character) - 'A' + 10)) % 97) == 1;

    [GeneratedRegex("(?<![A-Za-z0-9])[A-Za-z]{2} ?[0-9]{2}")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\G[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,31}")]
    private static partial Regex WholeWord();
}
