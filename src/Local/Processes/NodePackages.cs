using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>Installs the tools of <c>npm/</c> by their lock file, once.</summary>
public static class NodePackages
{
    private static readonly string[] Arguments = ["ci", "--no-audit", "--no-fund", "--loglevel", "error"];

    /// <returns>Whether something had to be installed.</returns>
    /// <exception cref="CannotStartException">npm could not install the packages.</exception>
    public static Task<bool> InstallAsync(NodeRuntime node, CancellationToken cancellationToken) =>
        InstallAsync(Repository.Npm, token => RunNpmAsync(node, Repository.Npm, token), cancellationToken);

    public static async Task<bool> InstallAsync(
        string folder, Func<CancellationToken, Task> install, CancellationToken cancellationToken)
    {
        var stamp = new PackageStamp(folder);
        if (stamp.IsCurrent)
            return false;

        using var mine = await FolderLock.TakeAsync(folder, cancellationToken);
        // Whoever had the lock before may have done the work.
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

    // npm's own text names the registry and the cache of this machine; only its error code is worth repeating.
    private static CannotStartException Failed(int code, IReadOnlyList<string> lines)
    {
        var cause = lines.FirstOrDefault(line => line.Contains(" code ", StringComparison.Ordinal))?.Split(' ')[^1] ?? $"{code}";
        return CannotStartException.InBoth(
            $"npm kon de hulpprogramma's niet installeren ({cause}): probeer 'npm ci' in de map npm.",
            $"npm could not install the tools ({cause}): try 'npm ci' in the folder npm.");
    }
}
