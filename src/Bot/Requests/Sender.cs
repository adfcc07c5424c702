using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Requests;

/// <summary>Who sent something, and from where. It comes from Teams alone, never from a card.</summary>
/// <param name="Person">Identified by their <c>aadObjectId</c>.</param>
/// <param name="UserId">Their address in Teams: <c>29:…</c>.</param>
/// <param name="Texts">In the reader's language, for what is said outside a session.</param>
/// <param name="Kind">The kind of channel; null where Teams does not say.</param>
/// <param name="PressedOn">The id of the message whose card was pressed; null for a word.</param>
internal sealed record Sender(
    ConversationReference Conversation,
    TenantId Tenant,
    Person Person,
    string UserId,
    Texts Texts,
    TeamInfo? Team,
    ChannelKind? Kind,
    string? PressedOn)
{
    public bool IsPersonal => Conversation.Conversation.ConversationType == ConversationTypes.Personal;

    /// <summary>The post that was pressed, where it is the first of its thread, as forms are; null otherwise.</summary>
    public string? PressedRoot => PressedOn is { } id && id == ConversationId.RootOf(ConversationIn) ? id : null;

    /// <summary>The channel; in a 1:1 chat the chat itself, where no session runs.</summary>
    public ChannelId Channel => new(ConversationId.ChannelOf(ConversationIn));

    /// <summary>The id of the conversation; in a channel it includes the thread.</summary>
    public string ConversationIn => Conversation.Conversation.Id;

    /// <summary>Where Teams expects the answer.</summary>
    public Uri ServiceUrl => new(Conversation.ServiceUrl);

    /// <summary>The ids of bots begin with this; those of people begin with <c>29:</c>.</summary>
    private const string Bot = "28:";

    /// <param name="language">The language that the settings prescribe; null or empty for the sender's own.</param>
    /// <returns>Null for somebody without an account here: a guest from another cloud, somebody anonymous, or another bot.</returns>
    public static Sender? Of(Activity activity, string? language)
    {
        var conversation = activity.ReferenceToReply();
        if (activity.From is not { Id: { } userId, AadObjectId: { Length: > 0 } id } from
            || userId.StartsWith(Bot, StringComparison.OrdinalIgnoreCase)
            || conversation.Conversation.TenantId is not { Length: > 0 } tenant)
            return null;
        return new Sender(
            conversation,
            new TenantId(tenant),
            new Person(new PersonId(id), PlainText.Name(from.Name)),
            userId,
            Cards.Texts.For(language is { Length: > 0 } ? language : activity.Locale),
            activity.TeamsData()?.Team is { Id.Length: > 0 } team ? team : null,
            ChannelTypes.KindOf(activity.TeamsData()?.Channel),
            activity.ReplyToId);
    }
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
