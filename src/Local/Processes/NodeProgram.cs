using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>Starts a program of <c>npm/node_modules</c>.</summary>
public static class NodeProgram
{
    // Two things that the parent can't do for its child. When the parent is killed, its end of the pipe closes, and the
    // child goes too. And Ctrl+C reaches every process of a terminal at once, while the parent stops them in order.
    private const string Guard =
        "--import=data:text/javascript,process.stdin.resume().on('end',()=>process.exit());process.on('SIGINT',()=>{});";

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
