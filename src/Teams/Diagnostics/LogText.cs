using System.Globalization;
using System.Text;

namespace Praatplaat.Teams.Diagnostics;

/// <summary>
/// A text from outside in the form in which it may be logged: on one line, and short. A log method with a parameter of this type can't log
/// any other text by mistake, since every string converts to it.
/// </summary>
public readonly record struct LogText
{
    /// <summary>Longer than any id.</summary>
    private const int MaxLength = 100;

    private readonly string? _text;

    private LogText(string? text) => _text = text;

    public static implicit operator LogText(string? text) => Of(text);

    /// <summary>Removes control and format characters, including every kind of line end. A text that is cut off ends in “…”.</summary>
    public static LogText Of(string? text)
    {
        if (text is null)
            return default;
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length > 2 * MaxLength)
                break;
            if (!IsLeftOut(rune))
                line.Append(rune.ToString());
        }

        return new LogText(line.Length <= MaxLength ? line.ToString() : Beginning(line.ToString()) + "…");
    }

    /// <summary>As much as fits of what a reader sees as one character each.</summary>
    private static string Beginning(string line)
    {
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(line.AsSpan(end)) is var next && next <= MaxLength)
            end = next;
        return line[..(end > 0 ? end : char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    public override string ToString() => _text ?? "-";

    private static bool IsLeftOut(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

/// <summary>Log lines that the bot's own handler shares with the adapter.</summary>
public static partial class TeamsLog
{
    [LoggerMessage(2, LogLevel.Debug, "Activity {ActivityId} is of no type that the bot acts on")]
    public static partial void Ignored(this ILogger log, LogText activityId);
}
