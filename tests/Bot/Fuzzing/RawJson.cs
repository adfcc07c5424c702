using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>JSON that a tree can't hold: a marker stands in its place until the tree is written.</summary>
internal sealed class RawJson
{
    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Marker, string Json)> parts = [];

    public JsonNode Value(string json) => JsonValue.Create(Marker(json));

    /// <summary>For a second member of the same name.</summary>
    public string Name(string name) => Marker(JsonValue.Create(name).ToJsonString());

    public string Write(JsonObject tree) =>
        parts.Aggregate(tree.ToJsonString(AsTyped), (text, part) => text.Replace($"\"{part.Marker}\"", part.Json, StringComparison.Ordinal));

    private string Marker(string json)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $"raw-json-{parts.Count}-");
        parts.Add((marker, json));
        return marker;
    }
}
