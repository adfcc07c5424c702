using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Exports;
using Praatplaat.Exports.Word;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Exporting;

/// <summary>Writes an export to a file that nobody else can open and that is gone once it is closed, or the process dies.</summary>
internal sealed partial class ExportFile(
    OutcomeReader outcomes, PersonalDataReader personal, ViewFactory views, IOptions<SessionsOptions> options, ILogger<ExportFile> log)
{
    /// <param name="person">Who asked for it; only for <see cref="ExportFormat.MyData"/> it makes a difference.</param>
    /// <returns>The file, to be read from its beginning.</returns>
    public async Task<FileStream> CreateAsync(Session session, ExportFormat format, PersonId person, CancellationToken cancellationToken)
    {
        var file = Open();
        try
        {
            if (format == ExportFormat.MyData)
                await WriteAsync(session, person, file, cancellationToken);
            else
                await WriteAsync(await outcomes.ReadAsync(session, cancellationToken), format, file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task WriteAsync(Session session, PersonId person, FileStream file, CancellationToken cancellationToken)
    {
        var view = views.Of(session);
        var data = await personal.ReadAsync(session.Location.Tenant, person, view.Texts, cancellationToken);
        IEnumerable<PersonalLine> lines =
        [
            .. data.About.Select(entry => new PersonalLine("", "", entry)),
            .. from known in data.Sessions
               from entry in known.Entries
               select new PersonalLine(known.View.Session.Settings.Title, known.View.Session.Location.TeamName, entry),
        ];
        await CsvExport.WritePersonalAsync(lines, view.Playbook.Language, view.Hours.Zone, file);
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
            case ExportFormat.WordAnonymous:
                await WriteWordAsync(outcome.WithoutNames(), ((AnswerSource)Answers).WithoutNames(), file, cancellationToken);
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
        await using var template = OpenTemplate();
        try
        {
            await WordExport.WriteAsync(outcome, answers, file, template, cancellationToken);
        }
        catch (TemplateException unreadable)
        {
            TemplateUnreadable(unreadable, options.Value.ExportTemplate);
            await WordExport.WriteAsync(outcome, answers, file, template: null, cancellationToken);
        }
    }

    /// <returns>Null where there is none, or it can't be opened.</returns>
    private FileStream? OpenTemplate()
    {
        try
        {
            return options.Value.ExportTemplate is { Length: > 0 } path ? File.OpenRead(path) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            TemplateUnreadable(unreadable, options.Value.ExportTemplate);
            return null;
        }
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
