using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>What ships fits the schema; and whatever is wrong with a shape is found, wherever in a playbook it is planted.</summary>
public sealed class PlaybookShapeTests
{
    [Fact]
    public void Each_playbook_that_ships_fits_the_schema_and_names_it_first()
    {
        foreach (var file in Directory.EnumerateFiles(PlaybookFolder.BuiltIn, "*.json"))
            if (Path.GetFileName(file) != PlaybookSchema.FileName)
            {
                var playbook = JsonElement.Parse(File.ReadAllBytes(file));
                Assert.Empty(Check(playbook));
                var first = playbook.EnumerateObject().First();
                Assert.Equal(("$schema", $"./{PlaybookSchema.FileName}"), (first.Name, first.Value.GetString()));
            }
    }

    [Fact]
    public void A_value_of_another_kind() =>
        Assert.All(Values(Tiny()), value =>
        {
            var (wrong, reason) = value.GetValueKind() switch
            {
                JsonValueKind.Object => ("\"x\"", "must be an object"),
                JsonValueKind.Array => ("{}", "must be a list"),
                JsonValueKind.Number => ("[]", "must be a whole number"),
                _ => ("[]", "must be a text"),
            };
            Found(value, changed => changed.ReplaceWith(JsonNode.Parse(wrong)), Place(value), reason);
        });

    private static readonly HashSet<string> Optional =
    [
        "opening.story", "opening.story.scenes[0].link", "background", "rounds[0].scale", "furtherReading", "source.address", "source.telephone",
        "source.date", "source.link",
    ];

    [Fact]
    public void A_member_that_is_missing() =>
        Assert.All(Values(Tiny()).Where(value => value.Parent is JsonObject && !Optional.Contains(Place(value))), value =>
            Found(value, changed => changed.Parent!.AsObject().Remove(changed.GetPropertyName()), Place(value), "is missing"));

    [Fact]
    public void What_may_be_left_out_is_missed_by_nobody() =>
        Assert.All(Values(Tiny()).Where(value => Optional.Contains(Place(value))), value =>
        {
            Assert.Empty(Changed(value, changed => changed.Parent!.AsObject().Remove(changed.GetPropertyName())));
            Assert.Empty(Changed(value, changed => changed.ReplaceWith<JsonNode?>(null)));
        });

    [Fact]
    public void A_member_that_is_not_known() =>
        Assert.All(Values(Tiny()).Where(value => value is JsonObject), value =>
            Found(value, changed => changed["colour"] = "green", $"{Place(value)}.colour", "is not known here"));

    [Fact]
    public void A_text_that_is_too_long() =>
        Assert.All(Values(Tiny()).Where(value => value.GetValueKind() == JsonValueKind.String), value =>
        {
            var reasons = Changed(value, changed => changed.ReplaceWith($"https://{new string('a', 1193)}"))
                .Where(fault => fault.Place == Place(value)).Select(fault => fault.Reason);
            // An emoji, an id or a choice of that length is none, which is said instead.
            if (Place(value).Split('.')[^1] is not ("id" or "kind" or "language" or "sign"))
                Assert.StartsWith("is 1201 characters long, at most ", Assert.Single(reasons), StringComparison.Ordinal);
        });

    [Fact]
    public void A_list_that_is_too_long() =>
        Assert.All(Values(Tiny()).OfType<JsonArray>(), list =>
        {
            var faults = Changed(list, changed =>
            {
                while (changed.AsArray().Count < 13)
                    changed.AsArray().Add(changed.AsArray() is [{ } first, ..] ? first.DeepClone() : "More.");
            });
            Assert.Contains(faults, fault => fault.Place == Place(list) && fault.Reason.StartsWith("has 13 items, at most ", StringComparison.Ordinal));
        });

    private static void Found(JsonNode value, Action<JsonNode> change, string place, string reason) =>
        Assert.Equal([new PlaybookFault(place, reason)], Changed(value, change));

    /// <summary>The faults of the tiny playbook with a change to the value at the place of this one.</summary>
    private static IEnumerable<PlaybookFault> Changed(JsonNode value, Action<JsonNode> change)
    {
        var playbook = Tiny();
        change(Values(playbook).Single(other => Place(other) == Place(value)));
        return Check(JsonElement.Parse(playbook.ToJsonString()));
    }

    private static IEnumerable<PlaybookFault> Check(JsonElement playbook) =>
        PlaybookSchema.Check(playbook, PlaybookPlaces.Of(playbook)).Select(fault => fault.Fault);

    private static JsonNode Tiny() => JsonNode.Parse(PlaybookFolder.TinyText())!;

    private static IEnumerable<JsonNode> Values(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Values(child).Prepend(child));
    }

    /// <summary>What the serializer calls <c>$.rounds[1].title</c>.</summary>
    private static string Place(JsonNode value) => value.GetPath()[2..];
}
