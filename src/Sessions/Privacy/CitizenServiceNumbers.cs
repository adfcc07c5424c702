using System.Text.RegularExpressions;

namespace Praatplaat.Sessions.Privacy;

/// <summary>
/// Nine digits that pass the eleven-test: together, or in the groups 3-3-3, 4-2-3, 2-2-2-3 and 3-2-2-2 with dots, hyphens or spaces, and
/// not as a part of a longer number, a reference or an amount. One number of nine digits in eleven passes by chance, and the number of a
/// legal person (RSIN) passes as well: those can't be told apart.
/// </summary>
/// <remarks>
/// Source: SUWI-gegevensregister 15.0, „Burgerservicenummer” (N9, the eleven-test with weights 9 to 2 and −1, and 000000000 for none).
/// Numbers of eight digits get one zero in front, so no number begins with two. Eight digits count only after a word that says what they
/// are, as in Microsoft Purview's „Netherlands citizen's service (BSN) number”: numbers of the Chamber of Commerce and dates have eight
/// too, of which one in eleven would be an alarm.
/// </remarks>
internal static partial class CitizenServiceNumbers
{
    private const int Digits = 9;

    public static IEnumerable<(int Start, int Length)> In(string text) =>
        Patterns.Matches(Nine(), text).Where(match => !IsInALongerRow(text, match))
            .Concat(Patterns.Matches(Eight(), text))
            .Where(match => PassesElevenTest(Patterns.DigitsOf(match.Value)))
            .Select(match => (match.Index, match.Length));

    /// <param name="digits">Eight or nine ASCII digits.</param>
    public static bool PassesElevenTest(string digits)
    {
        var nine = digits.PadLeft(Digits, '0');
        var sum = nine.Index().Sum(digit => (digit.Item - '0') * (digit.Index == Digits - 1 ? -1 : Digits - digit.Index));
        return sum % 11 == 0 && !nine.StartsWith("00", StringComparison.Ordinal);
    }

    /// <summary>Groups with spaces are a part of a longer number, or of a list, where one to three more digits stand beside them.</summary>
    private static bool IsInALongerRow(string text, Match match) =>
        match.Groups["by"].Value == " "
        && (ShortGroupBefore().IsMatch(text, match.Index) || ShortGroupAfter().IsMatch(text, match.Index + match.Length));

    [GeneratedRegex(
        """
        (?: (?<! \w | [0-9][.,] | \w[-/_] ) | (?<= \b(?:bsn|sofi)[-/_]? ) )
        (?<! (?:€|\$|£|\beuro?)[ ]? )
        (?: [0-9]{9}
          | [0-9]{3} (?<by>[.\ -]) [0-9]{3} \k<by> [0-9]{3}
          | [0-9]{4} (?<by>[.\ -]) [0-9]{2} \k<by> [0-9]{3}
          | [0-9]{2} (?<by>[.\ -]) [0-9]{2} \k<by> [0-9]{2} \k<by> [0-9]{3}
          | [0-9]{3} (?<by>[.\ -]) [0-9]{2} \k<by> [0-9]{2} \k<by> [0-9]{2} )
        (?! \w | ,(?: [0-9]{1,2}(?![0-9]) | - ) | [-/.][0-9](?! [0-9]{8}(?![0-9]) ) | [ ]?(?: € | euro?\b ) )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nine();

    [GeneratedRegex(
        """
        (?<= \b(?: bsn | burger[ ]?service[ ]?n | sofi )[^0-9\n]{0,30} ) (?<! [0-9][.,] )
        (?: [0-9]{8} | [0-9]{2} (?<by>[.\ -]) [0-9]{3} \k<by> [0-9]{3} | [0-9]{4} (?<by>[.\ -]) [0-9]{2} \k<by> [0-9]{2} )
        (?! \w | [-/.,][0-9] )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Eight();

    [GeneratedRegex(@"\G(?<=(?<![0-9])[0-9]{1,3} )")]
    private static partial Regex ShortGroupBefore();

    [GeneratedRegex(@"\G [0-9]{1,3}(?![0-9])")]
    private static partial Regex ShortGroupAfter();
}
