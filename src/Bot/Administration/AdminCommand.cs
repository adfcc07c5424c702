using Praatplaat.Bot.Telemetry;
using Praatplaat.Storage;
using Praatplaat.Storage.Backups;

namespace Praatplaat.Bot.Administration;

/// <summary>
/// What an administrator has the program do in place of being the bot: <c>--check</c>, <c>--backup file</c>, <c>--restore file</c>.
/// Settings as for the bot.
/// </summary>
internal static class AdminCommand
{
    private const int Well = 0;
    private const int Wrong = 1;
    private const int NotUnderstood = 2;

    /// <summary>The bot's own log would stand between what is said here.</summary>
    private static readonly string[] Quiet = ["--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft", "None", "--Logging:LogLevel:Microsoft.AspNetCore", "None"];

    /// <returns>The exit code; null where the program is to be the bot.</returns>
    public static async Task<int?> TryRunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        if (!CommandLine.TryParse(args, out var line, out var fault))
        {
            await output.WriteLineAsync($"{fault}\n\n{CommandLine.Usage}");
            return NotUnderstood;
        }

        return line switch
        {
            { Command: CommandLine.Check } => await CheckAsync(line.Settings, output, cancellationToken),
            { Command: CommandLine.Backup, File: { } file } => await BackUpAsync(file, line.Settings, output, cancellationToken),
            { Command: CommandLine.Restore, File: { } file } => await RestoreAsync(file, line.Settings, output, cancellationToken),
            _ => null,
        };
    }

    private static async Task<int> CheckAsync(string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = BotApp.Create([.. Quiet, .. settings]);
        var isWell = true;
        await foreach (var finding in SelfCheck.RunAsync(app.Services, cancellationToken))
        {
            isWell &= finding.Wrong is null;
            await output.WriteLineAsync(finding switch
            {
                { Wrong: { } wrong } => $"wrong  {finding.What}: {wrong}",
                { IsDoubt: true } => $"doubt  {finding.What}",
                _ => $"ok     {finding.What}",
            });
        }

        await output.WriteLineAsync(isWell ? "All is well." : "Something is wrong: put it right and check again.");
        return isWell ? Well : Wrong;
    }

    private static Task<int> BackUpAsync(string file, string[] settings, TextWriter output, CancellationToken cancellationToken) =>
        WithTablesAsync(
            settings,
            output,
            async (backup, audit) =>
            {
                var rows = await BackupFile.WriteAsync(backup, file, cancellationToken);
                audit.BackedUp(rows);
                return $"{rows} rows are in {file}. It holds names and answers: keep it as you keep those.{BackupFile.Unprotected}";
            },
            cancellationToken);

    private static Task<int> RestoreAsync(string file, string[] settings, TextWriter output, CancellationToken cancellationToken) =>
        WithTablesAsync(
            settings,
            output,
            async (backup, audit) =>
            {
                var rows = await BackupFile.RestoreAsync(backup, file, cancellationToken);
                audit.Restored(rows);
                return $"{rows} rows are back in the tables. Start the bot.";
            },
            cancellationToken);

    private static async Task<int> WithTablesAsync(
        string[] settings, TextWriter output, Func<TableBackup, AuditTrail, Task<string>> act, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = BotApp.Create([.. Quiet, $"--Logging:LogLevel:{AuditTrail.Category}", "Information", .. settings]);
            var (tables, audit) = (app.Services.GetRequiredService<StorageTables>(), app.Services.GetRequiredService<AuditTrail>());
            await output.WriteLineAsync(await act(new TableBackup(tables), audit));
            return Well;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (var sentence in Explanation.Sentences(fault))
                await output.WriteLineAsync(sentence);
            return Wrong;
        }
    }
}
