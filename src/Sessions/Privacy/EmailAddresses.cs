using System.Text.RegularExpressions;

namespace Praatplaat.Sessions.Privacy;

/// <summary>
/// Addresses as mail programs write them: a name, an at sign and a domain that ends in letters. A mention („@Jan”), a price („3@2,50”) or a
/// package („name@1.2.3”) is none, and neither is one that is spelled out („jan at gemeente punt nl”).
/// </summary>
/// <remarks>
/// Source: RFC 5321, sections 4.1.2 and 4.5.3.1: 64 characters before the at sign, labels of 63. Of the signs that it allows in a name only
/// those in use, and letters of every script, by RFC 6531.
/// </remarks>
internal static partial class EmailAddresses
{
    public static IEnumerable<(int Start, int Length)> In(string text) =>
        text.Contains('@', StringComparison.Ordinal) ? Address().Matches(text).Select(match => (match.Index, match.Length)) : [];

    // Every repetition has a limit, so that no text takes more than so many steps a character.
    [GeneratedRegex(
        """
        (?<![\p{L}\p{M}0-9]) [\p{L}0-9] [\p{L}\p{M}0-9._%+'&-]{0,63} (?<!\.)
        @
        (?: [\p{L}0-9] [\p{L}\p{M}0-9-]{0,62} \. ){1,8}
        (?: xn--[a-z0-9-]{2,59} | \p{L}[\p{L}\p{M}]{1,62} )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
