using System.Diagnostics;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>The program that makes the bill, in a folder of its own.</summary>
internal sealed class BillProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("praatplaat-");

    public async Task<(int ExitCode, string Error)> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Praatplaat.Bill.dll"), .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    public byte[] BytesOf(string file) => File.ReadAllBytes(Path.Combine(_folder.FullName, file));

    public void Dispose() => _folder.Delete(recursive: true);
}
