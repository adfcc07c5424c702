using System.Text.RegularExpressions;

namespace Praatplaat.Sessions.Privacy;

/// <summary>
/// What the detectors share. Their patterns have a limit at every repetition and look no further than some tens of characters around, so
/// that a text takes at most so many steps a character, whatever it holds.
/// </summary>
internal static class Patterns
{
    /// <summary>In the place of what was found, so that nothing of it is found again as something else: no letter, no digit.</summary>
    public const char Taken = '\uFFFC';

    /// <summary>
    /// Every place where the pattern matches, also within an earlier match: whether it is the number that it looks like is found out later.
    /// </summary>
    public static IEnumerable<Match> Matches(Regex pattern, string text)
    {
        for (var match = pattern.Match(text); match.Success; match = pattern.Match(text, match.Index + 1))
            yield return match;
    }

    public static string DigitsOf(string value) => string.Concat(value.Where(char.IsAsciiDigit));
}
