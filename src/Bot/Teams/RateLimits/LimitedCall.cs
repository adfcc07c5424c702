namespace Praatplaat.Bot.Teams.RateLimits;

/// <summary>A call as Teams' limits see it.</summary>
/// <param name="Conversation">Also a channel or a member, for what is made there.</param>
internal sealed record LimitedCall(ConnectorLine Line, CallKind Kind, string Conversation);

internal enum CallKind
{
    /// <summary>A message, its update, or a new thread in a channel.</summary>
    Write,

    /// <summary>The making of a chat, which counts for its member: hardly ever is it this that Teams finds too much.</summary>
    CreateChat,

    /// <summary>The roster, or the team.</summary>
    Read,
}
