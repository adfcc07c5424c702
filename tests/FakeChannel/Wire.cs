using System.Text;
using System.Text.Json;

namespace Praatplaat.FakeChannel;

/// <summary>Reads what the bot sends.</summary>
internal static class Wire
{
    /// <summary>The activity itself, or the one inside a call that creates a conversation.</summary>
    public static JsonElement ActivityOf(JsonElement body) => body.TryMember("activity", out var activity) ? activity : body;

    public static JsonElement? CardOf(JsonElement activity)
    {
        if (!activity.TryMember("attachments", out var attachments) || attachments.ValueKind != JsonValueKind.Array)
            return null;

        foreach (var attachment in attachments.EnumerateArray())
        {
            if (attachment.TryMember("content", out var content))
                return content;
        }

        return null;
    }

    public static bool TryMember(this JsonElement element, string name, out JsonElement member)
    {
        member = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out member);
    }

    public static string? TextOf(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.TryMember(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    /// <summary>Adds every string in the value, each on a line, with escapes undone.</summary>
    public static void AppendTexts(JsonElement element, StringBuilder to)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    AppendTexts(member.Value, to);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    AppendTexts(item, to);
                break;
            case JsonValueKind.String:
                to.Append(element.GetString()).Append('\n');
                break;
        }
    }

    public static JsonElement? Parse(string text)
    {
        if (text.Length == 0)
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
