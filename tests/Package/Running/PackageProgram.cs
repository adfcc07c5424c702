using System.Diagnostics;

namespace Praatplaat.Package.Tests.Running;

/// <summary>The program as an administrator runs it: a process of its own, in a folder of its own.</summary>
internal sealed class PackageProgram : IDisposable
{
    public const string AppId = "4a5d1c7e-0b62-4f0e-9d27-6c1f8e3b2a90";

    public const string Host = "praatplaat.voorbeeldgemeente.nl";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("praatplaat-");

    public string Folder => _folder.FullName;

    public async Task<Ran> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Praatplaat.Package.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, output, await error);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

internal sealed record Ran(int ExitCode, string Output, string Error);
