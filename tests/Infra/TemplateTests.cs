using Praatplaat.Infra.Tests.Compiling;
using Praatplaat.Infra.Tests.Rules;

namespace Praatplaat.Infra.Tests;

/// <summary>The templates as they are.</summary>
public sealed class TemplateTests(BicepCompiler compiler)
{
    [Fact]
    public async Task The_real_files_keep_every_rule() =>
        Assert.Empty(RuleBook.Broken(await compiler.Compile(Sources.FromDisk(), Installation.Smallest, Installation.Largest)));

    [Fact]
    public async Task Every_file_beside_the_main_template_is_a_part_of_it()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sources.Root, "infra")).Select(path => Path.GetFileName(path));
        var parts = await compiler.PartsOf(Path.Combine(Sources.Root, Sources.Main));
        Assert.Equal(files.Order(), parts.Append("main.parameters.json").Order());
    }
}
