using System.Text.Json;

namespace Praatplaat.Infra.Tests.Compiling;

internal static class Json
{
    public static JsonElement Parse(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    /// <param name="path">Names of properties with dots between them.</param>
    /// <returns>Null where one of them is not there.</returns>
    public static JsonElement? At(this JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        return element;
    }

    /// <returns>A text as it is; anything else as JSON writes it, such as <c>true</c>. Null where there is nothing.</returns>
    public static string? Word(this JsonElement element, string path) => element.At(path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
        null => null,
    };

    /// <summary>The properties of the object at the path; none where there is no object.</summary>
    public static IEnumerable<JsonProperty> Properties(this JsonElement element, string path) =>
        element.At(path) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject() : [];

    /// <summary>The items of the list at the path; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];
}
