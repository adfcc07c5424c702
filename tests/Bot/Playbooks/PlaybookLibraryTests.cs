using System.Text.Json;
using Praatplaat.Bot.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

public sealed class PlaybookLibraryTests
{
    [Fact]
    public void The_built_in_playbook_is_the_default_and_needs_no_setting()
    {
        var library = PlaybookLibrary.Load(PlaybookFolder.BuiltIn);
        Assert.Equal("handhavingskoers", library.Default.Id);
    }

    [Fact]
    public void Playbooks_are_found_by_id_and_the_first_by_file_name_is_the_default()
    {
        using var folder = new PlaybookFolder()
            .With("b.json", playbook => playbook["id"] = "second")
            .With("a.json", playbook => playbook["id"] = "first")
            .With("notes.txt", "no playbook");

        var library = PlaybookLibrary.Load(folder.FullPath);

        Assert.Equal(["first", "second"], library.All.Select(playbook => playbook.Id));
        Assert.Equal("first", library.Default.Id);
        Assert.True(library.TryGet("second", out var second));
        Assert.Same(library.All[1], second);
        Assert.False(library.TryGet("third", out _));
    }

    [Fact]
    public void The_schema_may_stand_beside_the_playbooks_and_be_named_in_them()
    {
        using var folder = new PlaybookFolder()
            .With(PlaybookSchema.FileName, File.ReadAllText(Path.Combine(PlaybookFolder.BuiltIn, PlaybookSchema.FileName)))
            .With("zebra.json", playbook => playbook["$schema"] = $"./{PlaybookSchema.FileName}");
        Assert.Equal("first-week", Assert.Single(PlaybookLibrary.Load(folder.FullPath).All).Id);
    }

    /// <summary>They are not held against the schema at each start: so they are here. What else lies in the folder is nobody's word.</summary>
    [Fact]
    public void What_the_bot_was_built_with_is_what_comes_with_it_and_is_good()
    {
        var program = typeof(PlaybookLibrary).Assembly;
        string[] built = [.. program.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(
            ["handhavingskoers.en.json", "handhavingskoers.json", PlaybookSchema.FileName, "teamterugblik.en.json", "teamterugblik.json"], built);
        Assert.All(built.Where(name => name != PlaybookSchema.FileName), name =>
        {
            using var playbook = JsonDocument.Parse(program.GetManifestResourceStream(name)!);
            Assert.Empty(PlaybookSchema.Check(playbook.RootElement, PlaybookPlaces.Of(playbook.RootElement)));
        });
    }

    [Fact]
    public void The_built_in_playbook_is_checked_again_once_it_was_changed()
    {
        var shipped = File.ReadAllText(Path.Combine(PlaybookFolder.BuiltIn, "handhavingskoers.json"));
        var changed = shipped.Replace("\"sign\": \"💅\"", "\"sign\": \"💅\", \"colour\": 1", StringComparison.Ordinal);
        using var folder = new PlaybookFolder().With("handhavingskoers.json", changed);
        Assert.Contains(": opening.story.colour: is not known here", Refusal(folder.FullPath), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_id_in_two_files_is_a_fault_of_the_later_one()
    {
        using var folder = new PlaybookFolder().With("a.json", _ => { }).With("b.json", _ => { });
        var library = PlaybookLibrary.Load(folder.FullPath);
        Assert.Single(library.All);
        Assert.Equal("b.json, line 1: id: 'first-week' is also the id of a.json, in the same language", Assert.Single(library.LeftOut).ToString());
    }

    [Fact]
    public void The_faults_of_all_files_are_told_at_once()
    {
        using var folder = new PlaybookFolder()
            .With("a.json", playbook => playbook["name"] = "")
            .With("b.json", "{")
            .With("c.json", playbook => (playbook["id"], playbook["version"], playbook["language"]) = ("other", 0, "xx"));

        var faults = Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath)).Faults;

        Assert.Equal(["a.json", "b.json", "c.json"], faults.Select(fault => fault.File));
    }

    [Fact]
    public void A_bad_file_is_left_out_with_all_its_faults_and_the_others_load()
    {
        using var folder = new PlaybookFolder()
            .With("a.json", playbook => (playbook["version"], playbook["name"]) = (0, ""))
            .With("b.json", playbook => playbook["id"] = "good")
            .With("c.json", "{");

        var library = PlaybookLibrary.Load(folder.FullPath);

        Assert.Equal("good", Assert.Single(library.All).Id);
        Assert.Equal(
            ["a.json, line 1: version: must be 1 or higher", "a.json, line 1: name: is blank"],
            library.LeftOut.Where(fault => fault.File == "a.json").Select(fault => fault.ToString()));
        Assert.StartsWith("c.json: line 1, column ", library.LeftOut[^1].ToString(), StringComparison.Ordinal);
    }

    /// <summary>What is wrong with the one that is left out says nothing of the other.</summary>
    [Fact]
    public void A_bad_file_takes_no_id_from_a_good_one()
    {
        using var folder = new PlaybookFolder().With("a.json", playbook => playbook["name"] = "").With("b.json", _ => { });
        var library = PlaybookLibrary.Load(folder.FullPath);
        Assert.Equal(("first-week", "a.json"), (library.Default.Id, Assert.Single(library.LeftOut).File));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_fault()
    {
        using var folder = new PlaybookFolder();
        var missing = Path.Combine(folder.FullPath, "missing");
        Assert.Contains($"{missing}: the folder: does not exist", Refusal(missing), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_playbooks_is_a_fault()
    {
        using var folder = new PlaybookFolder();
        Assert.Contains("the folder: has no .json file", Refusal(folder.FullPath), StringComparison.Ordinal);
    }

    private static string Refusal(string folder) =>
        Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder)).Message;
}
