using Praatplaat.Storage.Backups;

namespace Praatplaat.Bot.Administration;

/// <summary>A backup on disk, for its owner's eyes only.</summary>
internal static class BackupFile
{
    /// <summary>Under another name until it is whole.</summary>
    /// <exception cref="BackupException">There is such a file.</exception>
    public static async Task<int> WriteAsync(TableBackup backup, string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
            throw new BackupException($"{file} is there already. Give another name: a backup replaces none.");
        var partial = file + ".partial";
        int rows;
        await using (var output = new StreamWriter(partial, OwnersOnly()))
            rows = await backup.WriteAsync(output, cancellationToken);
        File.Move(partial, file);
        return rows;
    }

    /// <exception cref="BackupException">It can't be put back.</exception>
    public static Task<int> RestoreAsync(TableBackup backup, string file, CancellationToken cancellationToken) => File.Exists(file)
        ? backup.RestoreAsync(() => new StreamReader(file), cancellationToken)
        : throw new BackupException($"There is no file {file}. Nothing was written.");

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
