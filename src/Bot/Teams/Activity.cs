using System.Text.Json;
using System.Text.Json.Serialization;

namespace Praatplaat.Bot.Teams;

/// <summary>One message between Teams and the bot, in either direction. Members that the bot has no use for are not read.</summary>
/// <remarks>Source: Activity protocol, "Basic activity structure".</remarks>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>Of an invoke: which one, see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate: see <see cref="InstallationActions"/>.</summary>
    public string? Action { get; init; }

    /// <summary>Where answers go. May differ from one activity to the next: always keep the latest.</summary>
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    /// <summary>When it was sent; when it is delivered again perhaps the time of that.</summary>
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was sent, as the sender's client has it: of a message that is delivered again the same, whatever its id.</summary>
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? LocalTimestamp { get; init; }

    public string? Text { get; init; }

    /// <summary>What notifications and the activity feed show for a message that is only a card.</summary>
    public string? Summary { get; init; }

    public string? Locale { get; init; }

    /// <summary>The message with the card of which a button was pressed.</summary>
    public string? ReplyToId { get; init; }

    [JsonConverter(typeof(MentionsConverter))]
    public IReadOnlyList<Mention>? Entities { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Of an invoke its argument, of a message what <c>Action.Submit</c> sent.</summary>
    public JsonElement? Value { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
}
