using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Praatplaat.Sessions;

namespace Praatplaat.Exports;

/// <summary>
/// Tables for a spreadsheet. A Dutch Excel opens them by a double click: semicolons, UTF-8 with a byte order mark, CRLF. No cell is taken for a
/// formula, whatever somebody typed.
/// </summary>
public static class CsvExport
{
    /// <summary>
    /// A cell that begins with one of these could run as a formula; an apostrophe before it makes it text (OWASP, CSV injection).
    /// </summary>
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    private static readonly char[] Separating = [';', '"', '\r', '\n'];

    /// <summary>One row for each answer and field. The moment is a day in an anonymous session: that of the round's close.</summary>
    public static async Task WriteAnswersAsync(Outcome outcome, AnswerSource answers, Stream stream, CancellationToken cancellationToken)
    {
        var words = Words.For(outcome.Playbook.Language);
        await using var csv = Begin(stream);
        await WriteAsync(
            csv,
            [words["Csv.Session"], words["Csv.Round"], words["Csv.Theme"], words["Csv.Question"], words["Csv.Field"], words["Csv.Answer"], words["Csv.Name"], words["Csv.Moment"]]);
        foreach (var theme in outcome.Themes.Where(outcome.Shows))
            await foreach (var answer in answers(theme.State, cancellationToken))
                foreach (var field in theme.Round.Fields)
                    await WriteAsync(
                        csv,
                        [
                            outcome.Session.Settings.Title,
                            theme.State.Number.ToString(CultureInfo.InvariantCulture),
                            theme.Round.Title,
                            theme.Round.Question,
                            field.Label,
                            answer[field.Id],
                            outcome.Session.IsAnonymous ? "" : answer.By.Name,
                            Moment(outcome, theme.State, answer),
                        ]);
    }

    /// <summary>One row for each action that its author shares, with what became of it; the others are nobody's but their author's.</summary>
    public static async Task WriteActionsAsync(Outcome outcome, Stream stream)
    {
        var words = Words.For(outcome.Playbook.Language);
        await using var csv = Begin(stream);
        await WriteAsync(csv, [words["Csv.Session"], words["Csv.Action"], words["Csv.Name"], words["Csv.Theme"], words["Csv.Outcome"]]);
        foreach (var action in outcome.Actions.Shared)
            await WriteAsync(
                csv,
                [
                    outcome.Session.Settings.Title,
                    action.Text,
                    action.Name ?? "",
                    outcome.TitleOf(action.Theme) ?? "",
                    words.Of(action.Outcome) ?? "",
                ]);
    }

    /// <summary>One row for each thing that is kept of a person, for that person.</summary>
    /// <param name="language">Two letters.</param>
    public static async Task WritePersonalAsync(IEnumerable<PersonalLine> lines, string language, TimeZoneInfo zone, Stream stream)
    {
        var words = Words.For(language);
        await using var csv = Begin(stream);
        await WriteAsync(csv, [words["Csv.Session"], words["Csv.Team"], words["Csv.Theme"], words["Csv.Field"], words["Csv.Text"], words["Csv.Moment"]]);
        foreach (var (session, team, entry) in lines)
            await WriteAsync(csv, [session, team, entry.Subject, entry.Label, entry.Text, entry.At is { } at ? Minute(TimeZoneInfo.ConvertTime(at, zone)) : ""]);
    }

    private static string Minute(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Moment(Outcome outcome, RoundState round, Answer answer)
    {
        var local = TimeZoneInfo.ConvertTime(outcome.Session.IsAnonymous ? round.ClosedAt ?? default : answer.At, outcome.Zone);
        return outcome.Session.IsAnonymous ? local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Minute(local);
    }

    private static CsvWriter Begin(Stream stream) => new(
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ";",
            NewLine = "\r\n",
            // Left alone, it looks for CRLF alone, and a line that somebody typed would end the row.
            ShouldQuote = cell => cell.Field is { Length: > 0 } text && (text.IndexOfAny(Separating) >= 0 || text[0] == ' ' || text[^1] == ' '),
            InjectionOptions = InjectionOptions.Escape,
            InjectionEscapeCharacter = '\'',
            InjectionCharacters = Dangerous,
        });

    private static Task WriteAsync(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        return csv.NextRecordAsync();
    }
}

/// <summary>One thing that is kept of a person.</summary>
/// <param name="Session">The title of the session; empty for what is about none.</param>
public sealed record PersonalLine(string Session, string Team, PersonalEntry Entry);
