using System.Text.RegularExpressions;

namespace Praatplaat.Docs.Tests.Guide;

/// <summary>The guide for the administrator, in two languages.</summary>
public sealed partial class AdminGuideTests
{
    private static readonly string English = Repository.Read("docs/admin.md");
    private static readonly string Dutch = Repository.Read("docs/admin.nl.md");

    [Fact]
    public void Both_languages_tell_the_same_chapters_commands_alerts_and_lines()
    {
        Assert.Equal(Headings().Count(English), Headings().Count(Dutch));
        Assert.Equal(Command.In(Path("admin.md")).Select(command => command.Text), Command.In(Path("admin.nl.md")).Select(command => command.Text));
        Assert.Equal(Cells(English), Cells(Dutch));
    }

    [Fact]
    public void Every_line_of_the_log_in_it_is_one_that_the_bot_writes()
    {
        var sources = Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var lines = Cells(English).Where(cell => cell.Count(character => character == ' ') >= 3).ToList();
        Assert.True(lines.Count >= 8);
        Assert.All(lines, line => Assert.True(sources.Any(source => source.Contains(line, StringComparison.Ordinal)), $"The bot does not write „{line}”."));
    }

    [Fact]
    public void Every_alert_of_the_templates_is_explained_and_no_other()
    {
        var templates = string.Join('\n', Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "infra"), "*-alerts.bicep").Select(File.ReadAllText));
        var explained = Between(English, "## What to do on an alert", "## Troubleshooting").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Quoted().Matches(line.Split('|')[1])).Select(name => name.Groups[1].Value);
        Assert.Equal(AlertKey().Matches(templates).Select(key => key.Groups[1].Value).Distinct().Order(), explained.Order());
    }

    [Fact]
    public void Every_parameter_in_it_is_one_of_the_templates_and_is_set_as_it_says()
    {
        var (template, file) = (Repository.Read("infra/main.bicep"), Repository.Read("infra/main.parameters.json"));
        var rows = Between(English, "## The parameters of the templates", "## Check that it works").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')).ToList();
        Assert.True(rows.Count >= 8);
        Assert.All(rows.SelectMany(row => Quoted().Matches(row[1])), name => Assert.Contains($"\nparam {name.Groups[1].Value} ", template, StringComparison.Ordinal));
        Assert.All(rows.SelectMany(row => Quoted().Matches(row[1]).Zip(Quoted().Matches(row[2]))), pair => Assert.Contains(
            $"\"{pair.First.Groups[1].Value}\": {{ \"value\": \"${{{pair.Second.Groups[1].Value}=", file, StringComparison.Ordinal));
    }

    private static string Path(string name) => System.IO.Path.Combine(Repository.Root, "docs", name);

    /// <summary>What stands between backticks in tables.</summary>
    private static IEnumerable<string> Cells(string guide) =>
        guide.Split('\n').Where(line => line.StartsWith('|')).SelectMany(line => Quoted().Matches(line)).Select(cell => cell.Groups[1].Value);

    private static string Between(string text, string from, string to) =>
        text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, StringComparison.Ordinal)];

    [GeneratedRegex("^#+ ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("key: '([\\w-]+)'")]
    private static partial Regex AlertKey();
}
