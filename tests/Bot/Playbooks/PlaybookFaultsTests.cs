using System.Text.Json.Nodes;
using Praatplaat.Bot.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>A good file with one thing changed in its JSON: what whoever wrote it gets to read.</summary>
public sealed class PlaybookFaultsTests
{
    public static TheoryData<string, string, Action<JsonNode>> Shape => new()
    {
        { "rounds[1].question", "is missing", playbook => Round(playbook).Remove("question") },
        { "rounds[1].fields[0].placeholder", "is missing", playbook => Field(playbook).Remove("placeholder") },
        { "source", "is missing", playbook => playbook.AsObject().Remove("source") },
        { "version", "is missing", playbook => playbook.AsObject().Remove("version") },
        { "version", "must be a whole number", playbook => playbook["version"] = "1" },
        { "version", "must be a whole number", playbook => playbook["version"] = 1.5 },
        { "rounds[1].question", "must be a text", playbook => Round(playbook)["question"] = null },
        { "rounds[1].question", "must be a text", playbook => Round(playbook)["question"] = 7 },
        { "rounds[1].background[0]", "must be a text", playbook => Round(playbook)["background"] = new JsonArray((JsonNode?)null) },
        { "rounds[1].links", "must be a list", playbook => Round(playbook)["links"] = "https://example.org/" },
        { "rounds[1]", "must be an object", playbook => playbook["rounds"]![1] = "Slugs" },
        { "rounds", "must be a list", playbook => playbook["rounds"] = null },
        { "rounds[1].fields[0].id", "must be one of answer, doing, todo", playbook => Field(playbook)["id"] = "opinion" },
        { "rounds[1].fields[0].id", "must be one of answer, doing, todo", playbook => Field(playbook)["id"] = "Answer" },
        { "rounds[1].fields[0].id", "must be a text", playbook => Field(playbook)["id"] = 0 },
        { "opening.story.scenes[0].kind", "must be one of film, letter, question", playbook => Scene(playbook)["kind"] = "book" },
        { "rounds[1].Question", "is not known here", playbook => Round(playbook)["Question"] = "How?" },
        { "rounds[1].author", "is not known here", playbook => Round(playbook)["author"] = "Robin" },
    };

    public static TheoryData<string, string, Action<JsonNode>> Content => new()
    {
        { "rounds[1].question", "is blank", playbook => Round(playbook)["question"] = "" },
        { "rounds[1].id", "'soil' is also the id of rounds[0].id", playbook => Round(playbook)["id"] = "soil" },
        { "rounds[1].links[0].url", "must be an absolute https address", playbook => Round(playbook)["links"]![0]!["url"] = "http://example.org/" },
        { "opening.story.scenes[0].link.url", "must be an absolute https address", playbook => Scene(playbook)["link"]!["url"] = "night" },
        { "rounds[1].fields[0].id", "the first field must be answer", playbook => Field(playbook)["id"] = "doing" },
        { "rounds", "has 0 items, must have 1 to 12", playbook => playbook["rounds"] = new JsonArray() },
        { "language", "must be nl or en", playbook => playbook["language"] = "EN" },
        { "actions.placeholders", "has 0 items, must have 1 to 3", playbook => playbook["actions"]!["placeholders"] = new JsonArray() },
    };

    [Theory]
    [MemberData(nameof(Shape), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Content), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_told_with_file_place_and_reason(string place, string reason, Action<JsonNode> change)
    {
        using var folder = new PlaybookFolder().With("garden.json", change);

        var refusal = Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath));

        var fault = Assert.Single(refusal.Faults);
        Assert.Equal(("garden.json", place, reason), (fault.File, fault.Fault.Place, fault.Fault.Reason));
        Assert.EndsWith($"garden.json: {place}: {reason}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("{\n  \"id\": \"a\"\n  \"version\": 1\n}", "line 3, column 3")]
    [InlineData("{\n  // a remark\n}", "line 2, column 3")]
    [InlineData("{ \"id\": \"a\", }", "line 1, column 14")]
    [InlineData("{ \"id\": \"a\", \"id\": \"b\" }", "the file")]
    [InlineData("[]", "the file")]
    [InlineData("null", "the file")]
    public void A_file_that_is_no_JSON_object_is_told_by_line_and_column(string content, string place)
    {
        using var folder = new PlaybookFolder().With("garden.json", content);

        var fault = Assert.Single(Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath)).Faults);

        Assert.Equal(("garden.json", place), (fault.File, fault.Fault.Place));
        Assert.DoesNotContain("LineNumber", fault.Fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_missing_is_told_at_once()
    {
        using var folder = new PlaybookFolder().With("garden.json", "{}");
        var refusal = Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath));
        Assert.Equal(11, refusal.Faults.Count(fault => fault.Fault.Reason == "is missing"));
    }

    private static JsonObject Round(JsonNode playbook) => playbook["rounds"]![1]!.AsObject();

    private static JsonObject Field(JsonNode playbook) => Round(playbook)["fields"]![0]!.AsObject();

    private static JsonObject Scene(JsonNode playbook) => playbook["opening"]!["story"]!["scenes"]![0]!.AsObject();
}
