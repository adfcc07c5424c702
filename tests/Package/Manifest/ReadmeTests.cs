using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>What the administrator reads beside the manifest is what is in it.</summary>
public sealed partial class ReadmeTests(BuiltPackage package)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "manifest", "README.md"));

    [Fact]
    public void Every_permission_is_explained_and_none_that_is_not_asked()
    {
        var asked = package.Manifest.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()!);
        Assert.Equal(asked.Order(), FirstCell().Matches(Section("What the app asks")).Select(row => row.Groups[1].Value).Order());
    }

    [Fact]
    public async Task Its_commands_build_a_package()
    {
        var commands = Command().Matches(Readme).Select(command => command.Groups[1].Value).ToList();
        Assert.Equal(2, commands.Count);
        foreach (var command in commands)
        {
            using var program = new PackageProgram();
            var ran = await program.RunAsync(Argument().Matches(command).Select(argument => argument.Value.Trim('"')));
            Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
            Assert.Single(Directory.EnumerateFiles(program.Folder, "*.zip", SearchOption.AllDirectories));
        }
    }

    private static string Section(string title) =>
        Readme.Split("\n## ").Single(section => section.StartsWith(title, StringComparison.Ordinal));

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"^    dotnet run --project src/Package -- (.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+")]
    private static partial Regex Argument();
}
