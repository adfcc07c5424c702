using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Praatplaat.Local.Processes;

/// <summary>Installs the tools of <c>npm/</c> as their lock file lists them, unless that has been done already.</summary>
public static class NodePackages
{
    private static readonly string[] Arguments = ["ci", "--no-audit", "--no-fund", "--loglevel", "error"];

    /// <returns>Whether anything had to be installed.</returns>
    /// <exception cref="CannotStartException">npm could not install the packages.</exception>
    public static Task<bool> InstallAsync(NodeRuntime node, CancellationToken cancellationToken) =>
        InstallAsync(Repository.Npm, token => RunNpmAsync(node, Repository.Npm, token), cancellationToken);

    public static async Task<bool> InstallAsync(
        string folder, Func<CancellationToken, Task> install, CancellationToken cancellationToken)
    {
        var stamp = new InstallStamp(folder);
        if (stamp.IsCurrent)
            return false;

        using var folderLock = await FolderLock.TakeAsync(folder, cancellationToken);
        // The process that held the lock before may have installed everything.
        if (stamp.IsCurrent)
            return false;

        await install(cancellationToken);
        stamp.Write();
        return true;
    }

    private static async Task RunNpmAsync(NodeRuntime node, string folder, CancellationToken cancellationToken)
    {
        Console.WriteLine("Eenmalig: hulpprogramma's installeren (ongeveer een halve minuut) …");
        var start = new ProcessStartInfo(node.Npm, Arguments) { WorkingDirectory = folder };
        await using var npm = ChildProcess.Start(start);
        var code = await npm.Exited.WaitAsync(cancellationToken);
        if (code != 0)
            throw Failed(code, npm.LastLines);
    }

    // The rest of npm's output names the registry and the cache of this machine, so only its error code is repeated.
    private static CannotStartException Failed(int code, IReadOnlyList<string> lines)
    {
        var cause = lines.FirstOrDefault(line => line.Contains(" code ", StringComparison.Ordinal))?.Split(' ')[^1] ?? $"{code}";
        return CannotStartException.InBoth(
            $"npm kon de hulpprogramma's niet installeren ({cause}): probeer 'npm ci' in de map npm.",
            $"npm could not install the tools ({cause}): try 'npm ci' in the folder npm.");
    }

    /// <summary>Records inside node_modules which lock file it was filled from, so that the record disappears together with it.</summary>
    private sealed class InstallStamp(string folder)
    {
        private readonly string _lockFile = Path.Combine(folder, "package-lock.json");
        private readonly string _stampFile = Path.Combine(folder, "node_modules", ".installed-from");

        public bool IsCurrent => File.Exists(_stampFile) && File.ReadAllText(_stampFile) == LockHash();

        public void Write() => File.WriteAllText(_stampFile, LockHash());

        private string LockHash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_lockFile)));
    }

    /// <summary>
    /// Keeps other processes out while one works in a folder. The lock file is in the temporary folder, because npm may empty
    /// the folder itself.
    /// </summary>
    private static class FolderLock
    {
        private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

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
                    // Another process holds the lock. If that process dies, the operating system releases the file.
                    await Task.Delay(RetryInterval, cancellationToken);
                }
            }
        }
    }
}
