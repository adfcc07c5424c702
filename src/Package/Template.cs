using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Praatplaat.Package;

/// <summary>A JSON file with <c>{{places}}</c> in its texts. It is filled in as JSON: no value can break out of its text.</summary>
internal static partial class Template
{
    /// <exception cref="KeyNotFoundException">The file has a place that nothing fills.</exception>
    public static JsonNode Fill(JsonNode template, IReadOnlyDictionary<string, string> values) => template switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is { } value ? Fill(value, values) : null))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Fill(item, values))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Place().Replace(text, place => values[place.Groups[1].Value])),
        _ => template.DeepClone(),
    };

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Place();
}
