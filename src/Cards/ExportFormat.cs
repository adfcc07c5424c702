using System.Globalization;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What the outcome of a session can be written as.</summary>
public enum ExportFormat
{
    /// <summary>A document in the order of a policy paper.</summary>
    Word,

    /// <summary>The same document without the name of anybody.</summary>
    WordAnonymous,

    /// <summary>All answers, as a table.</summary>
    Answers,

    /// <summary>The shared actions, as a table.</summary>
    Actions,

    /// <summary>All that is kept of the one who asks, in whatever session, as a table. It is no outcome, and nobody else gets it.</summary>
    MyData,
}

/// <summary>The names of formats in the contract.</summary>
public static class ExportFormats
{
    private static readonly Dictionary<string, ExportFormat> ByName = Enum.GetValues<ExportFormat>().ToDictionary(NameOf);

    /// <returns>Null for what is no format.</returns>
    public static ExportFormat? Parse(string name) => ByName.TryGetValue(name, out var format) ? format : null;

    public static string NameOf(ExportFormat format) =>
        format == ExportFormat.WordAnonymous ? "word-anonymous" : format.ToString().ToLowerInvariant();
}

/// <summary>What a file is called, and what it is to a browser.</summary>
public static class FileNames
{
    private const int TitleLength = 60;

    public static string ContentTypeOf(ExportFormat format) => IsWord(format)
        ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : "text/csv";

    /// <summary>With the title, the moment and the format: OneDrive does not take a second file of the same name from a bot.</summary>
    /// <remarks>Source: MicrosoftDocs/msteams-docs, issue 1667.</remarks>
    /// <param name="at">Where the session is.</param>
    /// <param name="label">Of the format, in the language of the session.</param>
    public static string Of(ExportFormat format, Session session, DateTimeOffset at, string label)
    {
        var title = PlainText.Cut(session.Settings.Title, TitleLength);
        var safe = new string([.. title.Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' ? letter : ' ')]);
        var words = string.Join(' ', safe.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var extension = IsWord(format) ? "docx" : "csv";
        return $"{words} - {label} {Moment(at)}.{extension}".TrimStart(' ', '-');
    }

    /// <summary>For what is kept of one person, whom it does not name.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Personal(DateTimeOffset at, string label) => $"{label} {Moment(at)}.csv";

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH.mm.ss", CultureInfo.InvariantCulture);

    private static bool IsWord(ExportFormat format) => format is ExportFormat.Word or ExportFormat.WordAnonymous;
}
