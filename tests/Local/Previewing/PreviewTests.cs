using Praatplaat.Local.Previewing;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Tests.Previewing;

/// <summary><c>preview FILE</c>, as whoever writes a playbook meets it.</summary>
public sealed class PreviewTests : IDisposable
{
    private static readonly string Retrospective = Path.Combine(Repository.Root, "playbooks", "teamterugblik.json");

    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_good_file_becomes_a_page_that_needs_no_other_and_a_picture_of_it()
    {
        Assert.Equal(0, await RunAsync(Write("good-poster.json", text => text)));
        var page = await File.ReadAllTextAsync(Path.Combine(Preview.Folder, "good-poster.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Wat kostte u meer tijd dan het waard was?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page.Split("<script>")[0], StringComparison.Ordinal);
        Assert.Contains("good-poster.html", output.ToString(), StringComparison.Ordinal);
        if (Browser.Installed() is not null)
            Assert.True(new FileInfo(Path.Combine(Preview.Folder, "good-poster.png")).Length > 100_000);
        Assert.Empty(errors.ToString());
    }

    /// <summary>What somebody writes in a playbook is text, also where it looks like the end of a script.</summary>
    [Fact]
    public void No_text_of_a_playbook_ends_the_script_that_it_stands_in()
    {
        var read = Bot.Administration.PlaybookPreview.Read(Retrospective, TimeProvider.System.GetUtcNow());
        var page = PreviewPage.Create(read with { Name = "<b>&", Cards = [new("</script><script>alert(1)", read.Cards[0].Json)] }, "renderer(); // </script>");
        Assert.Equal(3, page.Split("</script>").Length - 1);
        Assert.Contains("&lt;b&gt;&amp;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_file_is_told_line_by_line_and_nothing_is_drawn()
    {
        var file = Write("bad-poster.json", text => text.Replace("\"sign\": \"🎯\"", "\"sign\": \"doel\"", StringComparison.Ordinal)
            .Replace("\"version\": 1", "\"version\": 0", StringComparison.Ordinal));
        Assert.Equal(1, await RunAsync(file));
        Assert.Matches(
            "^bad-poster.json, line [0-9]+: version: must be 1 or higher\r?\nbad-poster.json, line [0-9]+: rounds\\[0\\].sign: must be one emoji\r?\n",
            errors.ToString());
        Assert.False(File.Exists(Path.Combine(Preview.Folder, "bad-poster.html")));
    }

    /// <summary>By itself the file is good; beside the other it can't be used.</summary>
    [Fact]
    public async Task A_translation_that_does_not_fit_is_told_as_well()
    {
        Write("poster.json", text => text);
        var english = await File.ReadAllTextAsync(Path.ChangeExtension(Retrospective, ".en.json"), TestContext.Current.CancellationToken);
        var file = Write("poster.en.json", _ => english.Replace("\"id\": \"leren\"", "\"id\": \"learning\"", StringComparison.Ordinal));
        Assert.Equal(1, await RunAsync(file));
        Assert.Contains(": rounds: is resultaat, samenwerken, werkdruk, learning, vooruit, where poster.json has ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_in_both_languages()
    {
        Assert.Equal(1, await RunAsync(Path.Combine(folder.Path, "nergens.json")));
        Assert.Contains("nergens.json bestaat niet. / ", errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(string file) => Preview.RunAsync(file, output, errors, TestContext.Current.CancellationToken);

    private string Write(string name, Func<string, string> change)
    {
        var file = Path.Combine(folder.Path, name);
        File.WriteAllText(file, change(File.ReadAllText(Retrospective)));
        return file;
    }
}
