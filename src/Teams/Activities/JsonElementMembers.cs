using System.Text.Json;

namespace Praatplaat.Teams.Activities;

/// <summary>Members of JSON that came from outside: absent and of the wrong type are the same, and neither is an error.</summary>
public static class JsonElementMembers
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? TextOf(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
