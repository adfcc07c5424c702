using Praatplaat.Infra.Tests.Compiling;
using Praatplaat.Infra.Tests.Rules;

namespace Praatplaat.Infra.Tests;

/// <summary>The templates as they are.</summary>
public sealed class TemplateTests(BicepCompiler compiler)
{
    [Fact]
    public async Task The_real_files_keep_every_rule() =>
        Assert.Empty(RuleBook.Broken(await compiler.Compile(Sources.FromDisk(), Installation.Smallest, Installation.Largest)));

    [Theory]
    [MemberData(nameof(Refusals.All), MemberType = typeof(Refusals))]
    public async Task What_can_not_be_is_refused_with_a_sentence(string name, string others, string sentence, string path, string text, string instead)
    {
        Assert.Contains(sentence, Assert.Single(await compiler.Faults(Sources.FromDisk(), name, others)), StringComparison.Ordinal);
        Assert.Empty(await compiler.Faults(Sources.FromDisk().With(path, text, instead), name, others));
    }

    [Fact]
    public async Task Every_file_beside_the_main_template_is_a_part_of_it()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sources.Root, "infra")).Select(path => Path.GetFileName(path));
        var parts = await compiler.PartsOf(Path.Combine(Sources.Root, Sources.Main));
        Assert.Equal(files.Order(), parts.Append("main.parameters.json").Order());
    }
}
