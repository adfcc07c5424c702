using System.Diagnostics;
using Praatplaat.Local.Processes;
using Praatplaat.Package.Tests.Running;
using Praatplaat.Schemas;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>The files of the zip against Microsoft's own schemas.</summary>
public sealed class SchemaTests(BuiltPackage package)
{
    [Theory]
    [InlineData("manifest.json", "MicrosoftTeams.manifest.v1.29.schema.json")]
    [InlineData("en.json", "MicrosoftTeams.Localization.v1.29.schema.json")]
    public async Task A_file_is_as_Microsoft_describes_it(string file, string described)
    {
        var schema = new SharedSchema(described);
        schema.Demand();
        Assert.Equal("", await ErrorsAsync(package.Unpack(file), schema.Find()!));
    }

    private static async Task<string> ErrorsAsync(string file, string schema)
    {
        var node = await NodeRuntime.FindAsync(TestContext.Current.CancellationToken);
        await NodePackages.InstallAsync(node, TestContext.Current.CancellationToken);
        var script = Path.Combine(AppContext.BaseDirectory, "Manifest", "check-file.mjs");
        var start = new ProcessStartInfo(node.Node, [script, Path.Combine(Repository.Npm, "node_modules"), schema, file]) { RedirectStandardOutput = true };
        using var check = Process.Start(start)!;
        var errors = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, check.ExitCode);
        return errors;
    }
}
