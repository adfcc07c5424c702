using System.Diagnostics;
using Praatplaat.Local.Processes;
using Praatplaat.Publishing.Tests.Papers;
using Praatplaat.Publishing.Tests.Published;

[assembly: AssemblyFixture(typeof(Publisher))]

namespace Praatplaat.Publishing.Tests.Published;

/// <summary>Publishes the bot with the commands of a release, each once, into empty folders outside the repository.</summary>
public sealed class Publisher : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("praatplaat-");
    private readonly Dictionary<string, string> _built = [];
    private readonly SemaphoreSlim _turn = new(1);
    private bool _hasTools;

    /// <returns>The folder of the published bot.</returns>
    internal Task<string> BuildAsync(string build) => BuildAsync(build, build);

    /// <returns>Another folder, of another publish of the same.</returns>
    internal Task<string> BuildAgainAsync(string build) => BuildAsync(build, $"{build}-again");

    /// <returns>The bill of materials that was written with it.</returns>
    internal static string BillOf(string folder) => $"{folder}.cdx.json";

    private async Task<string> BuildAsync(string build, string name)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _built.TryGetValue(name, out var folder) ? folder : _built[name] = await PublishAsync(build, name);
        }
        finally
        {
            _turn.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> PublishAsync(string build, string name)
    {
        // A fresh machine has not got the tool that writes the bill.
        if (!_hasTools)
            await RunAsync("tool", "restore");
        _hasTools = true;
        var place = $" -o artifacts/{build}";
        var command = Workflow.Release.Commands.Single(command => command.StartsWith("dotnet publish ", StringComparison.Ordinal) && command.EndsWith(place, StringComparison.Ordinal));
        var folder = Path.Combine(_folder.FullName, name);
        string[] elsewhere =
        [
            "-o", folder,
            // Nothing of this repository is written, so that a build that runs beside it is not disturbed.
            "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"),
            "-p:RestoreLockedMode=true",
            // It has been analysed when the tests were built.
            "-p:RunAnalyzers=false",
            // Another publish of what was built before.
            .. name == build ? Array.Empty<string>() : ["--no-build"],
        ];
        await RunAsync([.. command[..^place.Length].Split(' ')[1..], .. elsewhere]);
        return folder;
    }

    private static async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root };
        // Of the compilers themselves, which each run for a few seconds: their code is not worth measuring.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var said = new List<string>();
        await using var dotnet = ChildProcess.Start(start, line =>
        {
            lock (said)
                said.Add(line);
        });
        var code = await dotnet.Exited.WaitAsync(TestContext.Current.CancellationToken);
        lock (said)
            Assert.True(code == 0, string.Join('\n', said));
    }
}
