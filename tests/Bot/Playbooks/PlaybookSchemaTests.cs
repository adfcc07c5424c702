using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Json.Schema;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>The schema is a good one, and says what the records and the code say.</summary>
public sealed class PlaybookSchemaTests
{
    private const string Definitions = "#/$defs/";

    private static readonly JsonElement Schema =
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(PlaybookFolder.BuiltIn, PlaybookSchema.FileName)));

    [Fact]
    public void It_is_a_valid_schema_of_draft_2020_12()
    {
        Assert.Equal(MetaSchemas.Draft202012Id.OriginalString, Schema.GetProperty("$schema").GetString());
        Assert.True(MetaSchemas.Draft202012.Evaluate(Schema).IsValid);
    }

    [Fact]
    public void The_one_beside_the_playbooks_is_the_one_by_which_they_are_checked()
    {
        using var embedded = typeof(PlaybookLibrary).Assembly.GetManifestResourceStream(PlaybookSchema.FileName)!;
        Assert.True(JsonElement.DeepEquals(Schema, JsonDocument.Parse(embedded).RootElement));
    }

    [Fact]
    public void It_needs_no_other_file() =>
        Assert.All(With("$ref"), reference => Assert.StartsWith(Definitions, reference.GetString(), StringComparison.Ordinal));

    /// <summary>What stands there itself is not found by its place: see the remarks at <see cref="PlaybookSchema"/>.</summary>
    [Fact]
    public void A_list_refers_to_the_rule_of_its_items_and_a_condition_to_what_then_holds()
    {
        var items = Below(Schema).Where(rule => rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String && type.ValueEquals("array")).Select(rule => rule.GetProperty("items"));
        Assert.All(items.Concat(With("then")), rule => Assert.Equal("$ref", Assert.Single(rule.EnumerateObject()).Name));
        Assert.Empty(With("prefixItems"));
    }

    [Fact]
    public void Every_member_is_described_for_whoever_fills_it_in() =>
        Assert.All(With("properties").SelectMany(members => members.EnumerateObject()), member =>
            Assert.True(Keyword(member.Value, "description") is not null || IsOfACondition(member.Value), member.Name));

    [Fact]
    public void It_has_the_members_of_the_records() =>
        Assert.Equal(Of("", PlaybookJson.Default.Playbook).Order(), Of("", Schema).Where(member => member != "$schema?").Order());

    [Fact]
    public void It_has_the_limits_of_the_code()
    {
        Assert.Equal(PlaybookLimits.Scenes, Member("story", "scenes").GetProperty("maxItems").GetInt32());
        Assert.Equal(Enum.GetValues<FieldId>().Length, Member("round", "fields").GetProperty("maxItems").GetInt32());
        var members = Schema.GetProperty("properties");
        Says(PlaybookLimits.OpeningBytes, members.GetProperty("opening"));
        Says(PlaybookLimits.BackgroundBytes, members.GetProperty("background"));
        Says(PlaybookLimits.FurtherReadingBytes, members.GetProperty("furtherReading"));
        Says(PlaybookLimits.RoundBytes, Definition("round"));
    }

    private static void Says(int bytes, JsonElement rule) =>
        Assert.EndsWith($"at most {bytes} bytes.", rule.GetProperty("description").GetString(), StringComparison.Ordinal);

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static JsonElement Member(string definition, string member) => Definition(definition).GetProperty("properties").GetProperty(member);

    /// <summary>Every value that a keyword has anywhere in the schema; and what members of that name have.</summary>
    private static IEnumerable<JsonElement> With(string keyword) =>
        Below(Schema).Where(rule => rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty(keyword, out _))
            .Select(rule => rule.GetProperty(keyword));

    private static IEnumerable<JsonElement> Below(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Below(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Below),
        _ => [],
    };

    /// <summary>What a member has to be where another has a certain value; it is described where it stands by itself.</summary>
    private static bool IsOfACondition(JsonElement rule) => Below(rule).Count() == 1;

    /// <summary>A keyword of a rule, or of what it refers to.</summary>
    private static JsonElement? Keyword(JsonElement rule, string keyword) =>
        rule.TryGetProperty(keyword, out var value) ? value
        : rule.TryGetProperty("$ref", out var reference) ? Keyword(Definition(reference.GetString()![Definitions.Length..]), keyword)
        : null;

    /// <summary>The members that the schema knows, each with its path, a question mark where it may be missing, and its choices.</summary>
    private static IEnumerable<string> Of(string place, JsonElement rule)
    {
        if (Keyword(rule, "items") is { } item)
            return Of($"{place}[]", item);
        if (Keyword(rule, "properties") is not { } members)
            return [place + (Keyword(rule, "enum") is { } choices ? Choices(choices.EnumerateArray().Select(choice => choice.GetString()!)) : "")];
        var required = Keyword(rule, "required")!.Value.EnumerateArray().Select(name => name.GetString()!).ToHashSet();
        return members.EnumerateObject().SelectMany(member => Of(Join(place, member.Name, required.Contains(member.Name)), member.Value));
    }

    /// <summary>The same of the records.</summary>
    private static IEnumerable<string> Of(string place, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => Of($"{place}[]", type.Options.GetTypeInfo(type.ElementType!)),
        JsonTypeInfoKind.Object => type.Properties.SelectMany(member => Of(
            Join(place, member.Name, !member.AssociatedParameter!.HasDefaultValue), type.Options.GetTypeInfo(member.PropertyType))),
        _ => [place + (type.Type.IsEnum ? Choices(Enum.GetNames(type.Type).Select(JsonNamingPolicy.CamelCase.ConvertName)) : "")],
    };

    private static string Join(string place, string name, bool isRequired) =>
        (place.Length == 0 ? name : $"{place}.{name}") + (isRequired ? "" : "?");

    private static string Choices(IEnumerable<string> choices) => $": {string.Join(' ', choices)}";
}
