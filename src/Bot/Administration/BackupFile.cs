using Praatplaat.Storage.Backups;

namespace Praatplaat.Bot.Administration;

/// <summary>A backup on disk, for its owner's eyes only.</summary>
internal static class BackupFile
{
    /// <summary>What is said where the system gives a new file the rights of its folder; empty elsewhere.</summary>
    public static string Unprotected => OperatingSystem.IsWindows()
        ? " Windows gives the file the rights of its folder, which this program does not change: see to it that nobody else can read that folder."
        : "";

    /// <summary>Under another name until it is whole. What is left of a backup that failed is deleted.</summary>
    /// <exception cref="BackupException">There is such a file, or a link of that name.</exception>
    public static async Task<int> WriteAsync(TableBackup backup, string file, CancellationToken cancellationToken)
    {
        // A link to nothing is no file that exists, but what is written to it is written elsewhere.
        if (File.Exists(file) || Directory.Exists(file) || new FileInfo(file).LinkTarget is not null)
            throw new BackupException($"{file} is there already. Give another name: a backup replaces none.");
        var partial = file + ".partial";
        // One that a killed backup left may be readable for others, or be a link: this deletes the link and not what it points to.
        File.Delete(partial);
        await using var output = new FileStream(partial, NewForOwner());
        try
        {
            int rows;
            await using (var text = new StreamWriter(output))
                rows = await backup.WriteAsync(text, cancellationToken);
            File.Move(partial, file);
            return rows;
        }
        catch
        {
            await output.DisposeAsync();
            File.Delete(partial);
            throw;
        }
    }

    /// <exception cref="BackupException">It can't be put back.</exception>
    public static Task<int> RestoreAsync(TableBackup backup, string file, CancellationToken cancellationToken) => File.Exists(file)
        ? backup.RestoreAsync(() => new StreamReader(file), cancellationToken)
        : throw new BackupException($"There is no file {file}. Nothing was written.");

    /// <summary>A file that is there, or a link, is not opened.</summary>
    private static FileStreamOptions NewForOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
