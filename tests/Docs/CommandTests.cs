namespace Praatplaat.Docs.Tests;

/// <summary>What a reader is told to type is typed by a test, or says that it takes a tenant; what takes minutes by hand is named as such.</summary>
public sealed class CommandTests
{
    private const string ByHand = "by hand: ";

    /// <summary>How a command begins, and the test that runs it or why it is run by hand.</summary>
    private static readonly IReadOnlyList<(string Start, string By)> Known =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "commands.tsv")).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];

    private static readonly string[] OfATenant = ["az ", "azd "];

    public static TheoryData<string> Documents => [.. Repository.Documents.Select(Repository.NameOf)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_is_run_by_a_test_or_marked(string document)
    {
        var commands = Command.In(Path.Combine(Repository.Root, document)).ToList();
        Assert.All(commands, command => Assert.True(command.NeedsTenant || IsOfATenant(command) || ByOf(command) is not null, $"{document}: „{command.Text}” is run by no test: name that in tests/Docs/commands.tsv, or put „# in your tenant” at the head of its block."));
    }

    [Fact]
    public void A_command_of_Azure_in_a_block_is_marked()
    {
        var blocks = Repository.Documents.SelectMany(Command.In).Where(command => !command.NeedsTenant && IsOfATenant(command));
        Assert.All(blocks, command => Assert.True(command.Text.Count(character => character == ' ') == 1, $"{command.Document}: {command.Text}"));
    }

    [Fact]
    public void Every_test_that_is_named_is_there_and_every_name_is_used()
    {
        var commands = Repository.Documents.SelectMany(Command.In).ToList();
        foreach (var (start, by) in Known)
        {
            Assert.True(by.StartsWith(ByHand, StringComparison.Ordinal) || File.Exists(Path.Combine(Repository.Root, by)), $"{by} is not there.");
            Assert.True(commands.Any(command => ByOf(command) == by), $"No document has „{start}” any more.");
        }
    }

    [Fact]
    public void Commands_are_found_in_every_kind_of_block()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "Text `dotnet one --x` and `az two`.\n\n    dotnet three    # a word\n    A=1 B=2 dotnet four\n\n```sh\n# in your tenant\nazd five six\n```\n");
        Assert.Equal(
            ["dotnet three", "A=1 B=2 dotnet four", "azd five six!", "dotnet one --x", "az two"],
            Command.In(file).Select(command => command.Text + (command.NeedsTenant ? "!" : "")));
        File.Delete(file);
    }

    private static bool IsOfATenant(Command command) => OfATenant.Any(start => command.Text.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The longest that fits.</summary>
    private static string? ByOf(Command command) =>
        Known.Where(known => command.Text == known.Start || command.Text.StartsWith(known.Start + " ", StringComparison.Ordinal)).OrderByDescending(known => known.Start.Length).Select(known => known.By).FirstOrDefault();
}
