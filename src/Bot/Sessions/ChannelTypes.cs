using Microsoft.Bot.Schema.Teams;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Kinds of channels, as Teams names them.</summary>
/// <remarks>Source: Teams SDK, "Channel: type". It stands in every event of a channel's members; of messages that is not documented.</remarks>
internal static class ChannelTypes
{
    /// <returns>Null where it is missing, or none that is known.</returns>
    public static ChannelKind? KindOf(ChannelInfo? channel) => channel?.Type?.ToUpperInvariant() switch
    {
        "STANDARD" => ChannelKind.Standard,
        "PRIVATE" => ChannelKind.Private,
        "SHARED" => ChannelKind.Shared,
        _ => null,
    };
}
