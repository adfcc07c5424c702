using System.Globalization;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Reading;
using Praatplaat.Exports;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Exporting;

/// <summary>What the outcome of a session can be written as.</summary>
internal enum ExportFormat
{
    /// <summary>A document in the order of a policy paper.</summary>
    Word,

    /// <summary>All answers, as a table.</summary>
    Answers,

    /// <summary>The shared actions, as a table.</summary>
    Actions,
}

/// <summary>Names of formats and files.</summary>
internal static class ExportFormats
{
    private const int TitleLength = 60;

    /// <summary>As the contract writes it; null for anything else.</summary>
    public static ExportFormat? Parse(string name) => name switch
    {
        "word" => ExportFormat.Word,
        "answers" => ExportFormat.Answers,
        "actions" => ExportFormat.Actions,
        _ => null,
    };

    public static string NameOf(ExportFormat format) => format.ToString().ToLowerInvariant();

    public static string ContentTypeOf(ExportFormat format) => format == ExportFormat.Word
        ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : "text/csv";

    /// <summary>With the title, the moment and the format: OneDrive does not take a second file of the same name from a bot.</summary>
    /// <remarks>Source: MicrosoftDocs/msteams-docs, issue 1667.</remarks>
    /// <param name="at">Where the session is.</param>
    /// <param name="label">Of the format, in the language of the session.</param>
    public static string FileNameOf(ExportFormat format, Session session, DateTimeOffset at, string label)
    {
        var title = PlainText.Cut(session.Settings.Title, TitleLength);
        var safe = new string([.. title.Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' ? letter : ' ')]);
        var words = string.Join(' ', safe.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var extension = format == ExportFormat.Word ? "docx" : "csv";
        var moment = at.ToString("yyyy-MM-dd HH.mm.ss", CultureInfo.InvariantCulture);
        return $"{words} - {label} {moment}.{extension}".TrimStart(' ', '-');
    }
}

/// <summary>Writes an export to a file that nobody else can open and that is gone once it is closed, or the process dies.</summary>
internal sealed partial class ExportFile(OutcomeReader outcomes, IOptions<SessionsOptions> options, ILogger<ExportFile> log)
{
    /// <returns>The file, to be read from its beginning.</returns>
    public async Task<FileStream> CreateAsync(Session session, ExportFormat format, CancellationToken cancellationToken)
    {
        var outcome = await outcomes.ReadAsync(session, cancellationToken);
        var file = Open();
        try
        {
            await WriteAsync(outcome, format, file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task WriteAsync(Outcome outcome, ExportFormat format, FileStream file, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case ExportFormat.Actions:
                await CsvExport.WriteActionsAsync(outcome, file);
                break;
            case ExportFormat.Answers:
                await CsvExport.WriteAnswersAsync(outcome, Answers, file, cancellationToken);
                break;
            default:
                await WriteWordAsync(outcome, Answers, file, cancellationToken);
                break;
        }

        IAsyncEnumerable<Answer> Answers(RoundState round, CancellationToken stop) => outcomes.AnswersAsync(outcome.Session, round, stop);
    }

    /// <summary>A house style that can't be read is the administrator's trouble, and no reason to give the manager nothing.</summary>
    private async Task WriteWordAsync(Outcome outcome, AnswerSource answers, FileStream file, CancellationToken cancellationToken)
    {
        if (options.Value.ExportTemplate is { Length: > 0 } path)
            try
            {
                await using var template = File.OpenRead(path);
                await WordExport.WriteAsync(outcome, answers, file, template, cancellationToken);
                return;
            }
            catch (Exception unreadable) when (unreadable is TemplateException or IOException or UnauthorizedAccessException)
            {
                TemplateUnreadable(unreadable, path);
            }

        await WordExport.WriteAsync(outcome, answers, file, template: null, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "The Word export took its own style: Sessions:ExportTemplate ({File}) can't be read as a .dotx or .docx file")]
    private partial void TemplateUnreadable(Exception fault, string file);

    private static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        // Elsewhere an open file has no need of its name, and without one it does not outlive the process.
        if (!OperatingSystem.IsWindows())
            File.Delete(file.Name);
        return file;
    }
}
