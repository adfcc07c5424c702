using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Praatplaat.Sessions.Privacy;

/// <summary>
/// Dutch numbers in ten digits or with +31 or 0031, and others with a plus sign and 8 to 15 digits, or with 0032 and 0049 of the
/// neighbours. Numbers that are nobody's are none: 112, „14 020” and the like of municipalities, 0800 and 0900. One without its zero or
/// plus sign („612345678”) can't be told from other numbers.
/// </summary>
/// <remarks>
/// Source: „Nummerplan telefoon- en ISDN-diensten” (BWBR0010198), annex 1, for how Dutch numbers begin and how long they are; ITU-T E.164
/// for the 15 digits of others. A test holds the beginnings against libphonenumber.
/// </remarks>
internal static partial class TelephoneNumbers
{
    private const int Fewest = 8;
    private const int Most = 15;

    /// <summary>The most digits of an amount with a plus sign: „+12.500.000”.</summary>
    private const int Amount = 9;

    /// <summary>How numbers of ten digits begin: areas, then mobile (06) and those that belong to no area.</summary>
    private static readonly FrozenSet<string> Beginnings =
        """
        010 0111 0113 0114 0115 0117 0118 013 015 0161 0162 0164 0165 0166 0167 0168 0172 0174 0180 0181 0182 0183 0184 0186 0187
        020 0222 0223 0224 0226 0227 0228 0229 023 024 0251 0252 0255 026 0294 0297 0299
        030 0313 0314 0315 0316 0317 0318 0320 0321 033 0341 0342 0343 0344 0345 0346 0347 0348 035 036 038
        040 0411 0412 0413 0416 0418 043 045 046 0475 0478 0481 0485 0486 0487 0488 0492 0493 0495 0497 0499
        050 0511 0512 0513 0514 0515 0516 0517 0518 0519 0521 0522 0523 0524 0525 0527 0528 0529 053 0541 0543 0544 0545 0546 0547 0548
        055 0561 0562 0566 0570 0571 0572 0573 0575 0577 0578 058 0591 0592 0593 0594 0595 0596 0597 0598 0599
        070 071 072 073 074 075 076 077 078 079
        061 062 063 064 065 066 068 084 085 087 088 091
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static IEnumerable<(int Start, int Length)> DutchFromAbroadIn(string text) =>
        Patterns.Matches(FromAbroad(), text).Where(match => IsDutch("0" + Patterns.DigitsOf(match.Groups["number"].Value))).Select(Place);

    public static IEnumerable<(int Start, int Length)> NationalIn(string text) =>
        Patterns.Matches(National(), Date().Replace(text, date => new string(Patterns.Taken, date.Length)))
            .Where(match => Groups().IsMatch(match.Value) && IsDutch(Patterns.DigitsOf(match.Value)))
            .Select(Place);

    public static IEnumerable<(int Start, int Length)> InternationalIn(string text) =>
        International().Matches(text).Select(match => (match.Index, Text: WithoutWhatFollows(match.Value)))
            .Where(found => CountOf(found.Text) >= Fewest && !IsAmount(found.Text))
            .Select(found => (found.Index, found.Text.Length));

    private static (int Start, int Length) Place(Match match) => (match.Index, match.Length);

    private static bool IsDutch(string digits) => Beginnings.Contains(digits[..3]) || Beginnings.Contains(digits[..4]);

    private static bool IsAmount(string number) => Thousands().IsMatch(number) && CountOf(number) <= Amount;

    /// <summary>Without the last groups where those are something else: a single digit, or more digits than a number can have.</summary>
    private static string WithoutWhatFollows(string number)
    {
        while (LastGroup().Match(number) is { Success: true } last && (last.Groups["single"].Success || CountOf(number) > Most))
            number = number[..last.Index];
        return number;
    }

    private static int CountOf(string number) => Patterns.DigitsOf(number).TrimStart('0').Length;

    [GeneratedRegex(
        """
        (?<! [\w+] ) (?: \+[ ]? | 00 ) 31 (?: [-.\ ]{0,2} \(0\) )? [-.\ /(]{0,2} (?<number> [1-9] (?: [-.\ /)]{0,3} [0-9] ){8} )
        (?! \w | ,[0-9]{1,2}(?![0-9]) | [-/.](?!0[1-9])[0-9] )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FromAbroad();

    [GeneratedRegex(
        """
        (?<! [\w+] | [0-9][.,:] | \w[-/_] | [0-9]\)[ ]? | \+[0-9]{1,3}[-.\ ] ) \(? 0[1-9] (?: [-.\ /)]{0,3} [0-9] ){8}
        (?! \w | ,[0-9]{1,2}(?![0-9]) | [-/.](?!0[1-9])[0-9] | :[0-9] )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex National();

    /// <summary>An area or nothing, in brackets or not, and up to four groups that are no single digits.</summary>
    [GeneratedRegex(@"^(?:\(0[0-9]{1,3}\)|0[0-9]{1,3})(?: ?[-./] ?| )?[0-9]{2,8}(?:[-. ][0-9]{2,4}){0,3}$")]
    private static partial Regex Groups();

    /// <summary>With a time behind it, a date has the digits of a number in Rotterdam: „01-02-2026 10:30”.</summary>
    [GeneratedRegex(
        """
        (?<! [0-9] )
        (?: [0-9]{1,2} (?<by>[-/.]) [0-9]{1,2} \k<by> (?:19|20)[0-9]{2} | (?:19|20)[0-9]{2} (?<by>[-/.]) [0-9]{1,2} \k<by> [0-9]{1,2} )
        (?! [-/.]?[0-9] )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Date();

    [GeneratedRegex(
        """
        (?<! [\w+] ) (?: \+ | 00(?= (?:32|49)[-.\ /] ) ) (?! 31(?: [-.\ ]{0,2} \(0\) )?[-.\ ]{0,2}(?: 800 | 90[069] ) )
        [1-9][0-9]{0,14} (?: [ ]?\(0\) )? (?: [-.\ /()]{1,3} [0-9]{1,14} ){0,7} (?! \w )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex International();

    [GeneratedRegex(@"[-. /()]{1,3}(?:(?<single>[0-9])|[0-9]{2,14})$")]
    private static partial Regex LastGroup();

    [GeneratedRegex(@"^\+[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}$")]
    private static partial Regex Thousands();
}
