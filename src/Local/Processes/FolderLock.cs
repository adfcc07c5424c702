using System.Security.Cryptography;
using System.Text;

namespace Praatplaat.Local.Processes;

/// <summary>Keeps other processes out while one works in a folder. The file is in the temporary folder: the folder itself may be emptied.</summary>
public static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<IDisposable> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"praatplaat-{name}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another process has it. When that one dies, the operating system lets go of the file.
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
