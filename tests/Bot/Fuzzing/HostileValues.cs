using System.Text.Json.Nodes;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Values, as JSON, that break what was not written for them.</summary>
internal static class HostileValues
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u001b[31m", "\r\n", ".", "..", "../../../etc/passwd", "%2e%2e%2f", "%00", "/", "\\", "#", "?", "a/b\\c#d?e%f", "~", "~uZZZZ", "'", "' or 1 eq 1", ":",
        "\u202Eneddih", "\u200B\u200D\u2060", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301\u0301", "İıſß", "١٢٣", "{0}", "{{DATE(2026-11-23,SHORT)}}", "<at>x</at>",
        "0", "-1", "1", "01", "+7", "7 ", "2147483648", "99999999999999999999", "1e400", "NaN", "true", "null", "[]", "{}", "shown", "anonymous", "hand", "20",
        "personal", "channel", "groupChat",
        "28:bbbbbbbb-0000-4000-8000-000000000002", "19:other0002@thread.tacv2", "19:x@thread.tacv2;messageid=", ";messageid=", "message", "invoke", "start", "nl-NL", "en", "xx",
        "https://film.example/\u202E", "https://u:p@film.example/", "http://127.0.0.1:1@evil.example/", "https://smba.trafficmanager.net/amer/", "javascript:alert(1)", "file:///etc/passwd", "http://[::1", "//127.0.0.1/",
    ];

    private static readonly string[] Moments =
    [
        "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "1600-01-01", "2026-02-30", "2027-01-01T00:00:00+14:00", "2029-12-31", "9000-01-01", "9999-12-30",
        "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00", "12:00", "2026-12-01T15:00:00.123456789012345678901Z",
    ];

    private static readonly string[] Others =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "7", "1.5", "2147483647", "2147483648", "-9223372036854775809", "1e3", "1e400", "-1e-400", "0.1e1",
        "[]", "[null]", "[1,\"x\",{}]", "[[[]]]", "{}", "{\"id\":null}", "{\"id\":{}}", "{\"id\":\"x\"}", "{\"\":\"\"}",
        "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"x\\uDBFF\"", "\"\\u0000\"", "01", "NaN", "+1", "'x'", "\"\\x\"", "undefined",
    ];

    private static readonly string[] Fillers = ["x", "é", "🙂", "/", ":", "\\", "\"", "\n", "\uFFFE", "a ", "\u202E", "ﷺ"];

    private static readonly int[] Lengths = [36, 129, 161, 201, 301, 513, 1_025, 2_001, 4_100, 16_000, 33_000, 66_000, 120_000];

    private static string Text(Random chance) => Texts[chance.Next(Texts.Length)];

    /// <param name="name">Of the member that takes it: some read more into a text than others.</param>
    public static string For(string name, Random chance) =>
        name.Contains("until", StringComparison.OrdinalIgnoreCase) ? Moments[chance.Next(Moments.Length)] : Text(chance);

    public static string Other(Random chance) => Others[chance.Next(Others.Length)];

    /// <summary>Around each limit: of the fields, of a key (1 KB), of a property (64 KB).</summary>
    public static string Long(Random chance)
    {
        var filler = Fillers[chance.Next(Fillers.Length)];
        return string.Concat(Enumerable.Repeat(filler, Lengths[chance.Next(Lengths.Length)] / filler.Length));
    }

    /// <summary>A little and a lot beyond the 64 levels that the bot reads.</summary>
    public static string Deep(Random chance)
    {
        var depth = chance.Next(3) switch { 0 => chance.Next(50, 70), 1 => 1_000, _ => 20_000 };
        return chance.Next(2) == 0
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
    }

    public static string Json(string text) => JsonValue.Create(text).ToJsonString();
}
