using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;

namespace Praatplaat.Bot.Tests;

/// <summary>The table of threats names tests: each is there.</summary>
public sealed partial class SecurityDocumentTests
{
    [Fact]
    public async Task Every_test_that_the_threat_model_names_is_there()
    {
        var root = Repository.Root;
        var named = Name().Matches(await File.ReadAllTextAsync(Path.Combine(root, "SECURITY.md"), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 25, "The table of threats is not where it was.");
        Assert.All(named, name => Assert.Contains(Directory.EnumerateFiles(Path.Combine(root, "tests"), $"{name}.cs", SearchOption.AllDirectories), File.Exists));
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)`")]
    private static partial Regex Name();
}
