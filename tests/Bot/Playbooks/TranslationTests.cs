using System.Text.Json.Nodes;
using Praatplaat.Bot.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>Files with the same id are one playbook in more languages, as long as they fit together.</summary>
public sealed class TranslationTests
{
    [Fact]
    public void Two_languages_are_one_playbook_which_is_begun_in_Dutch()
    {
        using var folder = new PlaybookFolder().With("a.json", _ => { }).With("b.json", playbook => playbook["language"] = "nl");

        var library = PlaybookLibrary.Load(folder.FullPath);

        Assert.Equal("nl", Assert.Single(library.All).Language);
        Assert.Equal(["nl", "en"], library.TranslationsOf(library.Default).Select(other => other.Language));
        Assert.Empty(library.LeftOut);
    }

    [Theory]
    [InlineData("version", "version: is 4, where b.json has 3")]
    [InlineData("round", "rounds: is soil, snails, where b.json has soil, slugs")]
    [InlineData("fields", "rounds[0].fields: is answer, doing, where b.json has answer, todo")]
    [InlineData("scale", "rounds[1].scale: is one of 5, where b.json has missing")]
    [InlineData("scene", "opening.story.scenes: is the-day (film), where b.json has the-night (film)")]
    public void One_that_does_not_fit_is_left_out_and_the_others_load(string what, string reason)
    {
        using var folder = new PlaybookFolder()
            .With("a.json", playbook => Change(playbook, what))
            .With("b.json", playbook => playbook["language"] = "nl")
            .With("c.json", playbook => playbook["id"] = "other");

        var library = PlaybookLibrary.Load(folder.FullPath);

        Assert.Equal(["first-week", "other"], library.All.Select(playbook => playbook.Id));
        Assert.Equal(["nl"], library.TranslationsOf(library.Default).Select(other => other.Language));
        var (file, fault, line) = Assert.Single(library.LeftOut);
        Assert.Equal(("a.json", reason, 1), (file, $"{fault.Place}: {fault.Reason}", line));
    }

    [Fact]
    public void A_playbook_of_another_version_has_none_of_todays_translations()
    {
        var library = PlaybookLibrary.Load(PlaybookFolder.BuiltIn);
        Assert.Single(library.TranslationsOf(library.Default with { Version = 1 }));
    }

    [Fact]
    public void The_built_in_playbook_is_the_same_in_both_languages()
    {
        var library = PlaybookLibrary.Load(PlaybookFolder.BuiltIn);
        Assert.Empty(library.LeftOut);
        var (dutch, english) = library.TranslationsOf(library.Default) is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        Assert.Equal(("nl", "en"), (dutch.Language, english.Language));
        Assert.Equal(dutch.Rounds.Select(round => round.Question), english.Rounds.Select(round => round.Original));
        Assert.Equal(dutch.Rounds.SelectMany(round => round.Links).Select(link => link.Url), english.Rounds.SelectMany(round => round.Links).Select(link => link.Url));
        Assert.Equal(
            dutch.FurtherReading!.Groups.SelectMany(group => group.Links).Select(link => link.Url),
            english.FurtherReading!.Groups.SelectMany(group => group.Links).Select(link => link.Url));
        Assert.Equal(dutch.Background!.Sections.Select(section => section.Items.Count), english.Background!.Sections.Select(section => section.Items.Count));
        Assert.Equal(dutch.Opening.Practical.Count, english.Opening.Practical.Count);
        Assert.All(english.FurtherReading!.Groups.Where(group => group.Text.Contains('“')), group => Assert.Contains("(translated)", group.Text, StringComparison.Ordinal));
    }

    private static void Change(JsonNode playbook, string what)
    {
        var rounds = playbook["rounds"]!.AsArray();
        switch (what)
        {
            case "version":
                playbook["version"] = 4;
                break;
            case "round":
                rounds[1]!["id"] = "snails";
                break;
            case "fields":
                rounds[0]!["fields"]![1]!["id"] = "doing";
                break;
            case "scale":
                rounds[1]!["scale"] = new JsonObject { ["question"] = "Where?", ["levels"] = new JsonArray("a", "b", "c", "d", "e") };
                break;
            default:
                playbook["opening"]!["story"]!["scenes"]![0]!["id"] = "the-day";
                break;
        }
    }
}
