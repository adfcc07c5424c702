using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Changes one member or item somewhere in an activity.</summary>
internal static class TreeChange
{
    private static readonly string[] Names = ["", "id", "type", "Type", "value", "action", "session", "$ref", "__proto__", "a.b", "\u0000"];

    /// <returns>What was changed, for whoever reads of a failure.</returns>
    public static string Apply(JsonObject activity, Random chance, RawJson raw)
    {
        var places = JsonPlace.In(Part(activity, chance)).ToList();
        var place = places[chance.Next(places.Count)];
        return $"{place.Path} {Change(place, places, chance, raw)}";
    }

    /// <summary>Mostly what a press carries: that is what acts read, and a small part of the whole.</summary>
    private static JsonObject Part(JsonObject activity, Random chance)
    {
        var value = activity["value"] as JsonObject;
        var data = (value?["action"] as JsonObject)?["data"] as JsonObject;
        return chance.Next(4) switch
        {
            0 => activity,
            1 when value is { Count: > 0 } => value,
            _ when (data ?? value) is { Count: > 0 } inputs => inputs,
            _ => activity,
        };
    }

    private static string Change(JsonPlace place, List<JsonPlace> places, Random chance, RawJson raw)
    {
        switch (chance.Next(16))
        {
            case 0:
                place.Remove();
                return "left out";
            case 1:
                var name = Names[chance.Next(Names.Length)];
                place.Rename(name);
                return $"renamed to '{name}'";
            case 2:
                place.Double(raw.Name(place.Name), raw.Value(HostileValues.Other(chance)));
                return "twice";
            case 3:
                var other = places[chance.Next(places.Count)];
                place.Set(other.Value?.DeepClone());
                return $"as {other.Path}";
            case 4:
                place.Set(Swapped(place.Value));
                return "with text for number or number for text";
            case 5:
                place.Set(raw.Value(HostileValues.Deep(chance)));
                return "deep";
            case < 9:
                var longer = HostileValues.Long(chance);
                place.Set(raw.Value(HostileValues.Json(longer)));
                return $"{longer.Length} long";
            case < 14:
                var text = HostileValues.Json(HostileValues.For(place.Name, chance));
                place.Set(raw.Value(text));
                return $"= {text}";
            default:
                var json = HostileValues.Other(chance);
                place.Set(raw.Value(json));
                return $"= {json}";
        }
    }

    private static JsonNode? Swapped(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.String when long.TryParse((string)value!, CultureInfo.InvariantCulture, out var number) => number,
        JsonValueKind.String => new JsonArray((string)value!),
        JsonValueKind.Array => new JsonObject(),
        JsonValueKind.Object => new JsonArray(value.DeepClone()),
        _ => "true",
    };
}
