namespace Praatplaat.Bot.Teams;

/// <summary>Makes what comes from outside fit for one line of a log.</summary>
internal static class LogText
{
    private const int MaxLength = 100;

    /// <summary>At most 100 characters, without control characters and line ends of any kind.</summary>
    public static string? Of(string? text) => text is null
        ? null
        : string.Concat(text.Take(MaxLength).Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
}
