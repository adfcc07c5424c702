using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>
/// Holds JSON against the records it is to become. The serializer checks the same things, but stops at the
/// first and names the object, not the member; who writes a playbook wants all of them, each with its place.
/// </summary>
internal static class PlaybookShape
{
    internal static IReadOnlyList<PlaybookFault> Check(JsonElement playbook) =>
        [.. Value("", playbook, PlaybookJson.Default.Playbook)];

    private static IEnumerable<PlaybookFault> Value(string place, JsonElement value, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object when value.ValueKind != JsonValueKind.Object => [Fault(place, "must be an object")],
        JsonTypeInfoKind.Object => Members(place, value, type),
        JsonTypeInfoKind.Enumerable when value.ValueKind != JsonValueKind.Array => [Fault(place, "must be a list")],
        JsonTypeInfoKind.Enumerable => Items(place, value, type),
        _ => Scalar(place, value, type.Type),
    };

    private static IEnumerable<PlaybookFault> Members(string place, JsonElement value, JsonTypeInfo type)
    {
        var unknown = value.EnumerateObject()
            .Where(member => type.Properties.All(property => property.Name != member.Name))
            .Select(member => Fault(Join(place, member.Name), "is not known here"));
        return type.Properties.SelectMany(property => Member(Join(place, property.Name), value, property)).Concat(unknown);
    }

    private static IEnumerable<PlaybookFault> Member(string place, JsonElement parent, JsonPropertyInfo property)
    {
        if (!parent.TryGetProperty(property.Name, out var value))
            return property.AssociatedParameter is { HasDefaultValue: true } ? [] : [Fault(place, "is missing")];
        if (value.ValueKind == JsonValueKind.Null && property.IsSetNullable)
            return [];
        return Value(place, value, property.Options.GetTypeInfo(property.PropertyType));
    }

    private static IEnumerable<PlaybookFault> Items(string place, JsonElement value, JsonTypeInfo type)
    {
        var element = type.Options.GetTypeInfo(type.ElementType!);
        return value.EnumerateArray().SelectMany((item, index) => Value($"{place}[{index}]", item, element));
    }

    private static IEnumerable<PlaybookFault> Scalar(string place, JsonElement value, Type type)
    {
        if (type == typeof(int))
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? [] : [Fault(place, "must be a whole number")];
        if (value.ValueKind != JsonValueKind.String)
            return [Fault(place, "must be a text")];
        if (!type.IsEnum)
            return [];
        var names = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToArray();
        return names.Contains(value.GetString()) ? [] : [Fault(place, $"must be one of {string.Join(", ", names)}")];
    }

    private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static PlaybookFault Fault(string place, string reason) => new(place.Length == 0 ? "the file" : place, reason);
}
