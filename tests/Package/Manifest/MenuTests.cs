using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>The menus against the contract. That the bot obeys each word is tested with the bot.</summary>
public sealed partial class MenuTests(BuiltPackage package)
{
    [Fact]
    public void Each_command_is_a_word_of_the_contract_beside_its_own_translation()
    {
        var contract = Contract();
        var dutch = Menus.Lists(package.Manifest).SelectMany(list => list).Select(command => command.Title);
        var english = Menus.Lists(package.English, package.Manifest).SelectMany(list => list).Select(command => command.Title);
        Assert.All(dutch.Zip(english), command => Assert.Contains(command, contract));
    }

    [Fact]
    public void No_command_is_twice_in_a_menu() =>
        Assert.All(Menus.Lists(package.Manifest), list => Assert.Equal(list.Count, list.DistinctBy(command => command.Title).Count()));

    [Fact]
    public void A_session_can_be_begun_in_a_channel_and_help_is_everywhere()
    {
        Assert.Contains("start", Menus.Lists(package.Manifest)[0].Select(command => command.Title));
        Assert.All(Menus.Lists(package.Manifest), list => Assert.Contains("help", list.Select(command => command.Title)));
    }

    /// <summary>„`sluit`/`close`” is a pair; a word alone is the same in both languages.</summary>
    private static List<(string Dutch, string English)> Contract()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        var paragraph = text.Split("**Text commands**")[1].Split("\n\n")[0];
        return
        [
            .. Word().Matches(paragraph).Select(word =>
                (word.Groups[1].Value, word.Groups[2].Success ? word.Groups[2].Value : word.Groups[1].Value)),
        ];
    }

    [GeneratedRegex("`([a-z ]+)`(?:/`([a-z ]+)`)?")]
    private static partial Regex Word();
}
