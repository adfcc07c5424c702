using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>The Node.js of this machine, on which Azurite and the Playground run.</summary>
public sealed record NodeRuntime(string Node, string Npm, Version Version)
{
    public const int OldestMajor = 20;

    public static Task<NodeRuntime> FindAsync(CancellationToken cancellationToken) =>
        FindAsync(Environment.GetEnvironmentVariable("PATH"), cancellationToken);

    /// <exception cref="CannotStartException">Node.js or npm is missing, or too old.</exception>
    public static async Task<NodeRuntime> FindAsync(string? searchPath, CancellationToken cancellationToken)
    {
        var node = Locate(searchPath, OperatingSystem.IsWindows() ? "node.exe" : "node") ?? throw Missing("Node.js");
        var npm = Locate(searchPath, OperatingSystem.IsWindows() ? "npm.cmd" : "npm") ?? throw Missing("npm");
        var version = ParseVersion(await ReadVersionAsync(node, cancellationToken));
        return version.Major >= OldestMajor ? new NodeRuntime(node, npm, version) : throw TooOld(version);
    }

    /// <summary>Reads what <c>node --version</c> says, such as <c>v20.20.2</c>; 0.0 when it says something else.</summary>
    public static Version ParseVersion(string said) =>
        Version.TryParse(said.Trim().TrimStart('v').Split('-')[0], out var version) ? version : new Version(0, 0);

    private static string? Locate(string? searchPath, string program) =>
        (searchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder.Trim('"'), program))
            .FirstOrDefault(File.Exists);

    private static async Task<string> ReadVersionAsync(string node, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(node, "--version") { RedirectStandardOutput = true })
            ?? throw Missing("Node.js");
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return said;
    }

    private static CannotStartException Missing(string what) => CannotStartException.InBoth(
        $"{what} is niet gevonden: installeer Node.js {OldestMajor} of nieuwer (https://nodejs.org) en open een nieuw venster.",
        $"{what} was not found: install Node.js {OldestMajor} or newer (https://nodejs.org) and open a new terminal.");

    private static CannotStartException TooOld(Version version) => CannotStartException.InBoth(
        $"Node.js {version} is te oud: installeer versie {OldestMajor} of nieuwer (https://nodejs.org).",
        $"Node.js {version} is too old: install version {OldestMajor} or newer (https://nodejs.org).");
}
