using System.Collections.Immutable;
using System.Text.Json;

namespace Praatplaat.FakeChannel;

/// <summary>A message of the bot as people see it now.</summary>
/// <param name="Versions">As sent, then after each update.</param>
public sealed record SentMessage(string ConversationId, string ActivityId, ImmutableList<JsonElement> Versions)
{
    public JsonElement Activity => Versions[^1];

    public JsonElement? Card => Wire.CardOf(Activity);
}
