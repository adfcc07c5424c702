using System.Text;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>A good file with one thing changed in its JSON: what whoever wrote it gets to read.</summary>
public sealed class PlaybookFaultsTests
{
    private const string Https = "must be an absolute https address";

    private const string Id = "must be 1 to 40 of a-z, 0-9 and -";

    public static TheoryData<string, string, Action<JsonNode>> Shape => new()
    {
        { "rounds[1].question", "is missing", playbook => Round(playbook).Remove("question") },
        { "rounds[1].fields[0].placeholder", "is missing", playbook => Field(playbook).Remove("placeholder") },
        { "source", "is missing", playbook => playbook.AsObject().Remove("source") },
        { "version", "is missing", playbook => playbook.AsObject().Remove("version") },
        { "version", "must be a whole number", playbook => playbook["version"] = "1" },
        { "version", "must be a whole number", playbook => playbook["version"] = 1.5 },
        { "version", "must be a whole number", playbook => playbook["version"] = JsonNode.Parse("1.0") },
        { "version", "must be a whole number", playbook => playbook["version"] = 3_000_000_000 },
        { "rounds[1].question", "must be a text", playbook => Round(playbook)["question"] = null },
        { "rounds[1].question", "must be a text", playbook => Round(playbook)["question"] = 7 },
        { "rounds[1].background[0]", "must be a text", playbook => Round(playbook)["background"] = new JsonArray((JsonNode?)null) },
        { "rounds[1].links[0]", "must be an object", playbook => Round(playbook)["links"] = new JsonArray((JsonNode?)null) },
        { "rounds[1].links", "must be a list", playbook => Round(playbook)["links"] = "https://example.org/" },
        { "rounds[1]", "must be an object", playbook => playbook["rounds"]![1] = "Slugs" },
        { "rounds", "must be a list", playbook => playbook["rounds"] = null },
        { "rounds[1].fields[0].id", "must be one of answer, doing, todo", playbook => Field(playbook)["id"] = "opinion" },
        { "rounds[1].fields[0].id", "must be one of answer, doing, todo", playbook => Field(playbook)["id"] = "Answer" },
        { "rounds[1].fields[0].id", "must be a text", playbook => Field(playbook)["id"] = 0 },
        { "opening.story.scenes[0].kind", "must be one of film, letter, question", playbook => Scene(playbook)["kind"] = "book" },
        { "background.sections[0].text", "must be a text", playbook => Section(playbook)["text"] = 7 },
        { "rounds[1].Question", "is not known here", playbook => Round(playbook)["Question"] = "How?" },
        { "rounds[1].author", "is not known here", playbook => Round(playbook)["author"] = "Robin" },
        { "rounds[1].a/b~c", "is not known here", playbook => Round(playbook)["a/b~c"] = "Robin" },
        { "rounds[1].$schema", "is not known here", playbook => Round(playbook)["$schema"] = "./playbook.schema.json" },
    };

    public static TheoryData<string, string, Action<JsonNode>> Content => new()
    {
        { "version", "must be 1 or higher", playbook => playbook["version"] = 0 },
        { "language", "must be two small letters, such as nl or en", playbook => playbook["language"] = "EN" },
        { "language", "is de, in which the cards have no texts", playbook => playbook["language"] = "de" },
        { "name", "is blank", playbook => playbook["name"] = " \u00a0" },
        { "sessionTitle", "is 61 characters long, at most 60 fit", playbook => playbook["sessionTitle"] = new string('a', 61) },
        { "opening.introduction", "has 0 items, must have at least 1", playbook => playbook["opening"]!["introduction"] = new JsonArray() },
        { "opening.goals[1]", "is blank", playbook => playbook["opening"]!["goals"] = new JsonArray("To learn.", "") },
        {
            "opening.practical[0]", "has a control character; only a line feed is allowed",
            playbook => playbook["opening"]!["practical"]![0] = "a\tb"
        },
        { "opening.story.sign", "must be one emoji", playbook => playbook["opening"]!["story"]!["sign"] = "" },
        {
            "opening.story.scenes", "has 0 items, must have at least 1",
            playbook => playbook["opening"]!["story"]!["scenes"] = new JsonArray()
        },
        { "opening.story.scenes[0].text", "is blank", playbook => Scene(playbook)["text"] = "" },
        { "opening.story.scenes[0].link.url", Https, playbook => Scene(playbook)["link"]!["url"] = "night" },
        { "opening.story.scenes[0].link", "only a film has a link", playbook => Scene(playbook)["kind"] = "letter" },
        { "background.sections[0].text", "is blank", playbook => Section(playbook)["text"] = "" },
        { "background.sections[0].items", "has 0 items, must have at least 1", playbook => Section(playbook)["items"] = new JsonArray() },
        { "background.sections[0].items", "has 13 items, at most 12 fit", playbook => Section(playbook)["items"] = Many(13, "One line") },
        { "rounds", "has 0 items, must have at least 1", playbook => playbook["rounds"] = new JsonArray() },
        { "rounds", "has 13 items, at most 12 fit", playbook => playbook["rounds"] = Rounds(playbook, 13) },
        { "rounds[1].id", "'soil' is also the id of rounds[0].id", playbook => Round(playbook)["id"] = "soil" },
        { "rounds[1].sign", "must be one emoji", playbook => Round(playbook)["sign"] = "🌱🌱" },
        { "rounds[1].question", "is blank", playbook => Round(playbook)["question"] = "" },
        { "rounds[1].question", "is 301 characters long, at most 300 fit", playbook => Round(playbook)["question"] = new string('a', 301) },
        { "rounds[1].fields", "has 0 items, must have at least 1", playbook => Round(playbook)["fields"] = new JsonArray() },
        { "rounds[1].fields[0].id", "the first field must be answer", playbook => Field(playbook)["id"] = "doing" },
        { "rounds[1].fields[0].label", "is blank", playbook => Field(playbook)["label"] = "" },
        {
            "rounds[1].fields[0].placeholder", "is 81 characters long, at most 80 fit",
            playbook => Field(playbook)["placeholder"] = new string('a', 81)
        },
        { "rounds[1].background[0]", "is blank", playbook => Round(playbook)["background"]![0] = "" },
        { "rounds[1].links[0].title", "is blank", playbook => Round(playbook)["links"]![0]!["title"] = "" },
        { "rounds[1].links[0].url", Https, playbook => Round(playbook)["links"]![0]!["url"] = "http://example.org/" },
        { "rounds[1].links[0].url", Https, playbook => Round(playbook)["links"]![0]!["url"] = "https://localhost/" },
        { "rounds[1].scale.levels", "has 1 items, must have at least 2", playbook => Round(playbook)["scale"] = Asked("levels", 1) },
        { "rounds[1].scale.levels", "has 8 items, at most 7 fit", playbook => Round(playbook)["scale"] = Asked("levels", 8) },
        { "rounds[1].choice.options", "has 1 items, must have at least 2", playbook => Round(playbook)["choice"] = Asked("options", 1) },
        { "rounds[1].choice.options", "has 8 items, at most 7 fit", playbook => Round(playbook)["choice"] = Asked("options", 8) },
        { "rounds[1].choice", "must be an object", playbook => Round(playbook)["choice"] = "which?" },
        {
            "rounds[1].choice", "can't stand beside a scale: a theme has one of the two",
            playbook => (Round(playbook)["scale"], Round(playbook)["choice"]) = (Asked("levels", 3), Asked("options", 3))
        },
        { "followUp.question", "is missing", playbook => playbook["followUp"] = new JsonObject() },
        { "actions.question", "is blank", playbook => playbook["actions"]!["question"] = "" },
        { "actions.placeholders", "has 0 items, must have at least 1", playbook => playbook["actions"]!["placeholders"] = new JsonArray() },
        { "actions.placeholders", "has 4 items, at most 3 fit", playbook => playbook["actions"]!["placeholders"] = Many(4, "This") },
        {
            "furtherReading.groups", "has 0 items, must have at least 1",
            playbook => playbook["furtherReading"]!["groups"] = new JsonArray()
        },
        {
            "furtherReading.groups[0].links", "has 0 items, must have at least 1",
            playbook => playbook["furtherReading"]!["groups"]![0]!["links"] = new JsonArray()
        },
        { "source.name", "is blank", playbook => playbook["source"]!["name"] = "" },
        {
            "source.link.url", "is 501 characters long, at most 500 fit",
            playbook => playbook["source"]!["link"]!["url"] = $"https://example.org/{new string('a', 481)}"
        },
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
        Assert.EndsWith($"garden.json, line 1: {place}: {reason}", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Of a value, of an item, of what a member is missing from, of what is not known, of the file as a whole.</summary>
    [Theory]
    [InlineData("\"sign\": \"🪴\"", "\"sign\": \"pot\"", "rounds[0].sign")]
    [InlineData("\"id\": \"slugs\"", "\"id\": \"soil\"", "rounds[1].id")]
    [InlineData("\"id\": \"slugs\",", "", "rounds[1].id")]
    [InlineData("\"version\": 3,", "\"version\": 3,\n  \"colour\": 1,", "colour")]
    [InlineData("\"version\": 3,", "", "version")]
    public void A_fault_is_told_with_its_line(string good, string bad, string place)
    {
        var text = PlaybookFolder.TinyText().Replace(good, bad, StringComparison.Ordinal);
        using var folder = new PlaybookFolder().With("garden.json", text);

        var fault = Assert.Single(Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath)).Faults);

        Assert.Equal((place, LineOf(text, bad, place)), (fault.Fault.Place, fault.Line));
        Assert.Equal($"garden.json, line {fault.Line}: {place}: {fault.Fault.Reason}", fault.ToString());
    }

    /// <summary>Notepad begins a file with three bytes that nobody sees.</summary>
    [Fact]
    public void A_byte_order_mark_moves_no_line()
    {
        using var folder = new PlaybookFolder();
        var text = PlaybookFolder.TinyText().Replace("\"version\": 3", "\"version\": 0", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.FullPath, "garden.json"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var fault = Assert.Single(Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath)).Faults);
        Assert.Equal(("must be 1 or higher", LineOf(text, "\"version\": 0", "version")), (fault.Fault.Reason, fault.Line));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a-2")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void An_id_of_lower_case_letters_digits_and_dashes_is_good(string id) => Assert.Empty(Reasons(playbook => playbook["id"] = id));

    [Theory]
    [InlineData("")]
    [InlineData("Capital")]
    [InlineData("a b")]
    [InlineData("café")]
    [InlineData("a\n")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void Any_other_id_is_a_fault(string id) => Assert.Equal([Id], Reasons(playbook => playbook["id"] = id));

    [Theory]
    [InlineData("Read *this*", "*")]
    [InlineData("snake_case", "_")]
    [InlineData("[a page](https://example.org)", "[")]
    [InlineData("<b>bold</b>", "<")]
    [InlineData("- first", "-")]
    [InlineData("Then:\n1. first", "1.")]
    [InlineData("# heading", "#")]
    public void A_text_that_a_card_would_read_as_markup_is_a_fault(string text, string mark) =>
        Assert.Equal([$"has '{mark}', which a card reads as markup"], Reasons(playbook => Round(playbook)["explanation"] = text));

    [Theory]
    [InlineData("2022–2025: „foutje maken mag” – dus niet ‘nooit’")]
    [InlineData("Beste Karin,\n\n21 maatregelen.")]
    [InlineData("Nagels & bijstand (36)")]
    public void Plain_typography_is_good(string text) => Assert.Empty(Reasons(playbook => Round(playbook)["explanation"] = text));

    /// <summary>As .NET and Teams count, not as a schema does: to that, 31 emoji are 31 characters.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(31, "is 62 characters long, at most 60 fit")]
    [InlineData(61, "is 122 characters long, at most 60 fit")]
    public void An_emoji_counts_as_two_characters(int emoji, params string[] reasons) =>
        Assert.Equal(reasons, Reasons(playbook => playbook["name"] = string.Concat(Enumerable.Repeat("🐌", emoji))));

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
        if (place.StartsWith("line ", StringComparison.Ordinal))
            Assert.Contains("for a comma that is missing or too many", fault.Fault.Reason, StringComparison.Ordinal);
    }

    /// <summary>JSON can write half of an emoji, and no text can hold it.</summary>
    [Theory]
    [InlineData("Your first week", "sessionTitle")]
    [InlineData("subtitle", "the file")]
    public void Half_a_character_is_told_as_well(string instead, string place)
    {
        var content = PlaybookFolder.TinyText().Replace(instead, @"\ud83d", StringComparison.Ordinal);
        using var folder = new PlaybookFolder().With("garden.json", content);
        var fault = Assert.Single(Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath)).Faults).Fault;
        Assert.Equal(place, fault.Place);
        Assert.EndsWith(@"has half of a character: a \ud800 to \udfff that misses its other half", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_missing_is_told_at_once()
    {
        using var folder = new PlaybookFolder().With("garden.json", "{}");
        var refusal = Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath));
        Assert.Equal(9, refusal.Faults.Count(fault => fault.Fault.Reason == "is missing"));
    }

    [Fact]
    public void What_the_schema_finds_and_what_the_code_finds_is_told_together_in_the_order_of_the_file()
    {
        using var folder = new PlaybookFolder().With("garden.json", playbook =>
        {
            (playbook["id"], Round(playbook)["id"], Round(playbook)["author"]) = ("Not an id", "soil", "Robin");
            (Round(playbook)["question"], playbook["source"]!["link"]!["url"]) = ("", "page");
            Round(playbook)["links"]![0]!["url"] = "http://example.org";
        });
        Assert.Equal(
            ["id", "rounds[1].id", "rounds[1].question", "rounds[1].links[0].url", "rounds[1].author", "source.link.url"],
            Assert.Throws<PlaybookException>(() => PlaybookLibrary.Load(folder.FullPath)).Faults.Select(fault => fault.Fault.Place));
    }

    private static string[] Reasons(Action<JsonNode> change)
    {
        using var folder = new PlaybookFolder().With("garden.json", change);
        return [.. PlaybookReader.Read(Path.Combine(folder.FullPath, "garden.json")).Faults.Select(fault => fault.Reason)];
    }

    /// <summary>Where what is wrong stands; of what is missing, where that begins from which it is missing.</summary>
    private static int LineOf(string text, string bad, string place)
    {
        var at = (bad, place) switch
        {
            ("", "version") => 0,
            ("", _) => text.LastIndexOf('{', text.IndexOf("\"title\": \"Slugs\"", StringComparison.Ordinal)),
            (_, ['r', ..]) => text.LastIndexOf(bad, StringComparison.Ordinal),
            _ => text.IndexOf(bad.Split('\n')[^1], StringComparison.Ordinal),
        };
        return text[..at].Count(character => character == '\n') + 1;
    }

    /// <summary>A scale or a choice.</summary>
    private static JsonObject Asked(string list, int count) =>
        new() { ["question"] = "Which?", [list] = new JsonArray([.. Enumerable.Range(1, count).Select(number => (JsonNode)$"Number {number}")]) };

    private static JsonObject Round(JsonNode playbook) => playbook["rounds"]![1]!.AsObject();

    private static JsonObject Field(JsonNode playbook) => Round(playbook)["fields"]![0]!.AsObject();

    private static JsonObject Scene(JsonNode playbook) => playbook["opening"]!["story"]!["scenes"]![0]!.AsObject();

    private static JsonObject Section(JsonNode playbook) => playbook["background"]!["sections"]![0]!.AsObject();

    private static JsonArray Many(int count, string text) =>
        new([.. Enumerable.Repeat(text, count).Select(line => JsonValue.Create(line))]);

    private static JsonArray Rounds(JsonNode playbook, int count) => new([.. Enumerable.Range(0, count).Select(number =>
    {
        var round = Round(playbook).DeepClone();
        round["id"] = $"round-{number}";
        return round;
    })]);
}
