using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>The Node.js installation of this machine, which runs Azurite and the Playground.</summary>
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

    /// <summary>Reads the output of <c>node --version</c>, such as <c>v20.20.2</c>. Anything else gives version 0.0.</summary>
    public static Version ParseVersion(string output) =>
        Version.TryParse(output.Trim().TrimStart('v').Split('-')[0], out var version) ? version : new Version(0, 0);

    private static string? Locate(string? searchPath, string program) =>
        (searchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder.Trim('"'), program))
            .FirstOrDefault(File.Exists);

    private static async Task<string> ReadVersionAsync(string node, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(node, "--version") { RedirectStandardOutput = true })
            ?? throw Missing("Node.js");
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return output;
    }

    private static CannotStartException Missing(string what) => CannotStartException.InBoth(
        $"{what} is niet gevonden: installeer Node.js {OldestMajor} of nieuwer (https://nodejs.org) en open een nieuw venster.",
        $"{what} was not found: install Node.js {OldestMajor} or newer (https://nodejs.org) and open a new terminal.");

    private static CannotStartException TooOld(Version version) => CannotStartException.InBoth(
        $"Node.js {version} is te oud: installeer versie {OldestMajor} of nieuwer (https://nodejs.org).",
        $"Node.js {version} is too old: install version {OldestMajor} or newer (https://nodejs.org).");
}

/// <summary>Starts a program of <c>npm/node_modules</c>.</summary>
internal static class NodeProgram
{
    // The child has to do two things that its parent can't do for it. When the parent is killed, its end of the pipe closes, and
    // the child must exit too. And Ctrl+C reaches every process of a terminal at once: it must not end the child, because the
    // parent stops its children in order.
    private const string Guard =
        "--import=data:text/javascript,process.stdin.resume().on('end',()=>process.exit());process.on('SIGINT',()=>{});";

    /// <param name="start">The environment and the working folder of the program.</param>
    /// <param name="script">The path of the script within node_modules.</param>
    /// <param name="arguments">The arguments of the script.</param>
    /// <param name="onLine">Receives each line of output and of errors.</param>
    /// <param name="cancellationToken">Stops an installation of packages that is under way.</param>
    public static async Task<ChildProcess> StartAsync(
        ProcessStartInfo start, string script, IEnumerable<string> arguments, Action<string>? onLine, CancellationToken cancellationToken)
    {
        var node = await NodeRuntime.FindAsync(cancellationToken);
        await NodePackages.InstallAsync(node, cancellationToken);
        start.FileName = node.Node;
        start.ArgumentList.Add(Guard);
        start.ArgumentList.Add(Path.Combine(Repository.Npm, "node_modules", script));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return ChildProcess.Start(start, onLine);
    }
}
