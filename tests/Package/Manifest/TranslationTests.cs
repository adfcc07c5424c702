using System.Text.Json;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

public sealed class TranslationTests(BuiltPackage package)
{
    [Fact]
    public void Dutch_is_the_language_of_the_app_and_English_the_other()
    {
        var languages = package.Manifest.GetProperty("localizationInfo");
        Assert.Equal("nl", languages.GetProperty("defaultLanguageTag").GetString());
        var other = Assert.Single(languages.GetProperty("additionalLanguages").EnumerateArray());
        Assert.Equal(("en", "en.json"), (other.GetProperty("languageTag").GetString(), other.GetProperty("file").GetString()));
    }

    [Fact]
    public void Every_text_has_its_English_and_every_English_text_its_place() =>
        Assert.Equal(
            Places().Order(StringComparer.Ordinal),
            package.English.EnumerateObject().Select(text => text.Name).Where(name => name != "$schema").Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_longer_than_a_word_differs_between_the_languages() =>
        Assert.All(Menus.Lists(package.Manifest).Zip(Menus.Lists(package.English, package.Manifest)), lists =>
            Assert.All(lists.First.Zip(lists.Second), command => Assert.NotEqual(command.First.Description, command.Second.Description)));

    private IEnumerable<string> Places() =>
    [
        .. Members("name"), .. Members("description"),
        .. Menus.Lists(package.Manifest).SelectMany((list, at) => list.SelectMany((_, command) =>
            new[] { "title", "description" }.Select(text => $"bots[0].commandLists[{at}].commands[{command}].{text}"))),
    ];

    private IEnumerable<string> Members(string of) =>
        package.Manifest.GetProperty(of).EnumerateObject().Select((JsonProperty member) => $"{of}.{member.Name}");
}
