using System.Text.Json.Nodes;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>A member of an object or an item of an array, with where it is.</summary>
internal sealed record JsonPlace(JsonNode Parent, string Name, int Index, string Path)
{
    public JsonNode? Value => Parent is JsonObject members ? members[Name] : Parent[Index];

    public static IEnumerable<JsonPlace> In(JsonObject part) => Below(part, part.GetPath());

    public void Set(JsonNode? value)
    {
        if (Parent is JsonObject members)
            members[Name] = value;
        else
            Parent[Index] = value;
    }

    public void Remove()
    {
        if (Parent is JsonObject members)
            members.Remove(Name);
        else
            Parent.AsArray().RemoveAt(Index);
    }

    public void Rename(string name)
    {
        var value = Value?.DeepClone();
        Remove();
        if (Parent is JsonObject members)
            members[name] = value;
    }

    /// <summary>A second one after it; readers differ in which of the two they believe.</summary>
    public void Double(string name, JsonNode value)
    {
        if (Parent is JsonObject members)
            members[name] = value;
        else
            Parent.AsArray().Add(value);
    }

    private static IEnumerable<JsonPlace> Below(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.Select(member => new JsonPlace(members, member.Key, 0, $"{path}.{member.Key}")).SelectMany(WithBelow),
        JsonArray items => items.Select((_, index) => new JsonPlace(items, "", index, $"{path}[{index}]")).SelectMany(WithBelow),
        _ => [],
    };

    private static IEnumerable<JsonPlace> WithBelow(JsonPlace place) => Below(place.Value, place.Path).Prepend(place);
}
