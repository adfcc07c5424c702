using System.Text.RegularExpressions;
using System.Xml.Linq;
using Praatplaat.Local.Processes;

namespace Praatplaat.Exports.Tests;

public sealed partial class WordsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Exports");

    private static readonly Dictionary<string, string> Dutch = Read("Words.resx");

    private static readonly Dictionary<string, string> English = Read("Words.en.resx");

    private static readonly string Source = string.Concat(
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(Folder, "obj"), StringComparison.Ordinal))
            .Select(File.ReadAllText));

    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_placeholders()
    {
        Assert.Equal(Dutch.Keys.Order(), English.Keys.Order());
        Assert.All(Dutch, word => Assert.Equal(Placeholders(word.Value), Placeholders(English[word.Key])));
    }

    [Fact]
    public void Every_word_is_used_and_every_word_that_is_asked_for_exists()
    {
        Assert.All(Dutch.Keys, key => Assert.Contains($"\"{Counted().Replace(key, "")}\"", Source, StringComparison.Ordinal));
        var asked = Asked().Matches(Source).Select(key => key.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, key => Assert.True(Dutch.ContainsKey(key) || Dutch.ContainsKey($"{key}.Many"), key));
    }

    [Fact]
    public void No_sentence_is_long() => Assert.All(Dutch, word => Assert.All(
        word.Value.Split(['.', '?', '!', ':']), sentence => Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, 18)));

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"""([A-Z]\w+\.[A-Z]\w+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\.(One|Many)$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}
