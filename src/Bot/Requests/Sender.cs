using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Requests;

/// <summary>Where something was said, pressed or happened. It comes from Teams alone, never from a card.</summary>
/// <param name="Kind">The kind of channel; null where Teams does not say.</param>
internal record Origin(ConversationReference Conversation, TenantId Tenant, TeamInfo? Team, ChannelKind? Kind)
{
    public bool IsPersonal => Conversation.Conversation.ConversationType == ConversationTypes.Personal;

    /// <summary>The channel; in a 1:1 chat the chat itself, where no session runs.</summary>
    public ChannelId Channel => new(ConversationId.ChannelOf(ConversationIn));

    /// <summary>The id of the conversation; in a channel it includes the thread.</summary>
    public string ConversationIn => Conversation.Conversation.Id;

    /// <summary>Where Teams expects the answer.</summary>
    public Uri ServiceUrl => new(Conversation.ServiceUrl);

    /// <summary>For an event, which may say nothing of who caused it.</summary>
    /// <returns>Null where Teams names no tenant.</returns>
    public static Origin? Of(Activity activity)
    {
        var conversation = activity.ReferenceToReply();
        if (conversation.Conversation.TenantId is not { Length: > 0 } tenant)
            return null;
        var team = activity.TeamsData()?.Team is { Id.Length: > 0 } named ? named : null;
        return new Origin(conversation, new TenantId(tenant), team, ChannelTypes.KindOf(activity.TeamsData()?.Channel));
    }
}

/// <summary>Who sent something, and from where.</summary>
/// <param name="Person">Identified by their <c>aadObjectId</c>. The name is empty where Teams does not give it.</param>
/// <param name="UserId">Their address in Teams: <c>29:…</c>.</param>
/// <param name="Texts">In the reader's language, for what is said outside a session.</param>
/// <param name="PressedOn">The id of the message whose card was pressed; null for a word.</param>
internal sealed record Sender(Origin From, Person Person, string UserId, Texts Texts, string? PressedOn) : Origin(From)
{
    /// <summary>The ids of bots begin with this; those of people begin with <c>29:</c>.</summary>
    private const string Bot = "28:";

    /// <summary>The post that was pressed, where it is the first of its thread, as forms are; null otherwise.</summary>
    public string? PressedRoot => PressedOn is { } id && id == ConversationId.RootOf(ConversationIn) ? id : null;

    /// <param name="language">The language that the settings prescribe; null or empty for the sender's own.</param>
    /// <returns>Null for somebody without an account here: a guest from another cloud, somebody anonymous, or another bot.</returns>
    public static Sender? Of(Activity activity, string? language) =>
        activity.From is { Id: { } userId, AadObjectId: { Length: > 0 } id } from && !IsBot(activity) && Origin.Of(activity) is { } origin
            ? new Sender(
                origin,
                new Person(new PersonId(id), PlainText.Name(from.Name)),
                userId,
                Cards.Texts.For(language is { Length: > 0 } ? language : activity.Locale),
                activity.ReplyToId)
            : null;

    /// <summary>Another bot, whatever else it claims to be.</summary>
    public static bool IsBot(IActivity activity) => activity.From?.Id?.StartsWith(Bot, StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>The kinds of channels, as Teams names them.</summary>
/// <remarks>
/// Source: Teams SDK, "Channel: type". Every event about a channel's members has it; for messages that is not documented.
/// </remarks>
internal static class ChannelTypes
{
    /// <returns>Null where the kind is missing or unknown.</returns>
    public static ChannelKind? KindOf(ChannelInfo? channel) => channel?.Type?.ToUpperInvariant() switch
    {
        "STANDARD" => ChannelKind.Standard,
        "PRIVATE" => ChannelKind.Private,
        "SHARED" => ChannelKind.Shared,
        _ => null,
    };
}
