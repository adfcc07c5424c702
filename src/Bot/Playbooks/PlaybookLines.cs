using System.Text;
using System.Text.Json;

namespace Praatplaat.Bot.Playbooks;

/// <summary>On which line of its file each value of a playbook stands, by its place: <c>rounds[2].question</c>.</summary>
internal sealed class PlaybookLines
{
    private readonly Dictionary<string, int> _byPlace = new(StringComparer.Ordinal);

    internal static PlaybookLines None { get; } = new();

    /// <param name="json">Has no syntax error.</param>
    internal static PlaybookLines Of(ReadOnlySpan<byte> json)
    {
        var text = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        var reader = new Utf8JsonReader(text);
        var (lines, counted, line) = (new PlaybookLines(), 0, 1);
        // The open lists and objects: their place, and which item of a list comes next.
        var (open, name) = (new Stack<(string Place, int Item)>(), "");
        while (reader.Read())
        {
            line += text[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
            }
            else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                open.Pop();
            }
            else
            {
                var place = Place();
                lines._byPlace.TryAdd(place, line);
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                    open.Push((place, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return lines;

        string Place()
        {
            if (!open.TryPop(out var within))
                return PlaybookPlaces.Whole;
            open.Push(within with { Item = within.Item < 0 ? -1 : within.Item + 1 });
            return within.Item < 0 ? PlaybookPlaces.Join(within.Place, name) : $"{within.Place}[{within.Item}]";
        }
    }

    /// <summary>Of what is missing, the line of what it is missing from. Null where the place is not one of the file.</summary>
    internal int? At(string place)
    {
        while (!_byPlace.ContainsKey(place) && place.LastIndexOfAny(['.', '[']) is > 0 and var end)
            place = place[..end];
        return _byPlace.TryGetValue(place, out var line) || _byPlace.TryGetValue(PlaybookPlaces.Whole, out line) ? line : null;
    }
}
