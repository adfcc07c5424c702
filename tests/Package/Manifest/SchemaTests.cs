using System.Diagnostics;
using Praatplaat.Local.Processes;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>The files of the zip against Microsoft's own schemas, as its npm package has them.</summary>
public sealed class SchemaTests(BuiltPackage package)
{
    [Theory]
    [InlineData("manifest.json")]
    [InlineData("en.json")]
    public async Task A_file_fits_the_schema_that_it_names(string file) => Assert.Equal("", await ErrorsAsync(package.Unpack(file)));

    private static async Task<string> ErrorsAsync(string file)
    {
        var node = await NodeRuntime.FindAsync(TestContext.Current.CancellationToken);
        await NodePackages.InstallAsync(node, TestContext.Current.CancellationToken);
        var script = Path.Combine(AppContext.BaseDirectory, "Manifest", "check-file.mjs");
        var start = new ProcessStartInfo(node.Node, [script, Path.Combine(Repository.Npm, "node_modules"), file])
        {
            RedirectStandardOutput = true,
        };
        using var check = Process.Start(start)!;
        var errors = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, check.ExitCode);
        return errors;
    }
}
