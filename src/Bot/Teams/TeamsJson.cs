using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Teams;

/// <summary>JSON as Teams and the connector write and read it.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TeamInfo))]
[JsonSerializable(typeof(TeamsPagedMembersResult))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>The context to use: what the attribute can't set is set here.</summary>
    public static TeamsJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        MaxDepth = 64,
        // As the cards themselves are written: escaping would only cost size, of which Teams allows little.
        Encoder = LettersAsTheyAre.Encoder,
    });
}
