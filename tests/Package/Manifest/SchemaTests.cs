using System.Diagnostics;
using System.Text.Json.Nodes;
using Praatplaat.Local.Processes;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>The files of the zip against Microsoft's own schemas, as its npm package has them, and by its own function.</summary>
public sealed class SchemaTests(BuiltPackage package)
{
    [Theory]
    [InlineData("manifest.json")]
    [InlineData("en.json")]
    public async Task A_file_fits_the_schema_that_it_names(string file) => Assert.Equal("", await ErrorsAsync(package.Unpack(file)));

    /// <summary>By both: with every word of the schema, and as <c>atk</c> does.</summary>
    [Fact]
    public async Task What_does_not_fit_is_said_twice()
    {
        var file = Path.Combine(package.Folder, "misfit.json");
        var manifest = JsonNode.Parse(package.Files["manifest.json"])!;
        manifest["accentColor"] = "groen";
        await File.WriteAllTextAsync(file, manifest.ToJsonString(), TestContext.Current.CancellationToken);
        var errors = (await ErrorsAsync(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, errors.Length);
        Assert.All(errors, error => Assert.StartsWith("/accentColor must match pattern", error, StringComparison.Ordinal));
    }

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
