using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests;

public sealed partial class TextsTests
{
    private static readonly string Source = string.Concat(Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
        .Select(File.ReadAllText));

    [Fact]
    public void Both_languages_have_the_same_texts() =>
        Assert.Equal(ResourceFile.Dutch.Keys.Order(), ResourceFile.English.Keys.Order());

    [Fact]
    public void A_text_has_the_same_placeholders_in_both_languages() => Assert.All(ResourceFile.Dutch, text =>
        Assert.Equal(ResourceFile.Placeholders(text.Value), ResourceFile.Placeholders(ResourceFile.English[text.Key])));

    [Fact]
    public void Every_text_is_used() => Assert.All(ResourceFile.Dutch.Keys, key =>
        Assert.Contains(Literal(key), Source, StringComparison.Ordinal));

    [Fact]
    public void Every_text_that_the_source_asks_for_exists()
    {
        var uses = Uses().Matches(Source).SelectMany(use => Keys().Matches(use.Value));
        var asked = uses.Select(key => key.Groups[1].Value).Distinct().ToList();
        Assert.InRange(asked.Count, 100, 1000);
        Assert.All(asked, key => Assert.True(ResourceFile.Dutch.ContainsKey(key) || ResourceFile.Dutch.ContainsKey($"{key}.Many"), key));
    }

    [Fact]
    public void Every_text_for_one_has_a_text_for_many() => Assert.All(
        ResourceFile.Dutch.Keys.Where(key => key.EndsWith(".One", StringComparison.Ordinal)),
        one => Assert.Contains($"{one[..^4]}.Many", ResourceFile.Dutch.Keys));

    /// <summary>How the source writes this key. It composes the keys of the commands on the help card.</summary>
    private static string Literal(string key) =>
        Commands().Match(key) is { Success: true } command ? $"\"{command.Groups[1].Value}\"" : $"\"{Counted().Replace(key, "")}\"";

    [GeneratedRegex(@"[tT]exts(\[|\.(Format|Count)\()[^;\r\n]*")]
    private static partial Regex Uses();

    [GeneratedRegex(@"""([A-Z]\w+\.[A-Z]\w+)""")]
    private static partial Regex Keys();

    [GeneratedRegex(@"^Help\.(Rehearse|Preview|Start|Next|Open|Close|Reopen|Remind|Status|Plan|Pause|Resume|KeyPoints|Poster|Dots|Actions|HandOver|ChangeManager|TakeOver|Finish|Stop|Summary|Reply|Export|MyData|EraseData|Leave|Join)(\.Text)?$")]
    private static partial Regex Commands();

    [GeneratedRegex(@"\.(One|Many)$")]
    private static partial Regex Counted();
}
