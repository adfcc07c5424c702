using System.Globalization;
using System.Text;

namespace Praatplaat.Teams.Diagnostics;

/// <summary>
/// A text from outside as it may stand in a log: on one line, and short. A log method that takes it can't be given anything else by
/// mistake, since whatever text it gets becomes one.
/// </summary>
public readonly record struct LogText
{
    /// <summary>Longer than any id.</summary>
    private const int Most = 100;

    private readonly string? text;

    private LogText(string? text) => this.text = text;

    public static implicit operator LogText(string? text) => Of(text);

    /// <summary>Without control and format characters, line ends of every kind among them; what is cut off is shown as …</summary>
    public static LogText Of(string? text)
    {
        if (text is null)
            return default;
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLeftOut(rune))
                continue;
            if (line.Length + rune.Utf16SequenceLength > Most)
                return new LogText(line.Append('…').ToString());
            line.Append(rune.ToString());
        }

        return new LogText(line.ToString());
    }

    public override string ToString() => text ?? "-";

    private static bool IsLeftOut(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
