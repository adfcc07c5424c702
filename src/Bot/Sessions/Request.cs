using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Sessions;

/// <summary>Who asks, and where: what an act needs of an activity. Nothing in it comes from a card.</summary>
/// <param name="Person">By <c>aadObjectId</c>.</param>
/// <param name="Texts">In the reader's language, for what is said outside of a session.</param>
/// <param name="Kind">Of the channel; null where Teams does not say.</param>
/// <param name="PressedOn">The id of the message with the card that was pressed; null for a word.</param>
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

    /// <summary>The post that was pressed, where it is the first of its thread, as forms are; else null.</summary>
    public string? PressedRoot => PressedOn is { } id && id == ConversationId.RootOf(ConversationIn) ? id : null;

    /// <summary>The channel it was said in; of a 1:1 chat the chat itself, in which no session runs.</summary>
    public ChannelId Channel => new(ConversationId.ChannelOf(ConversationIn));

    /// <summary>The id of the conversation: in a channel with the thread.</summary>
    public string ConversationIn => Conversation.Conversation.Id;

    /// <summary>Where Teams wants its answer.</summary>
    public Uri ServiceUrl => new(Conversation.ServiceUrl);

    /// <summary>What the ids of bots begin with; those of people begin with <c>29:</c>.</summary>
    private const string Bot = "28:";

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
