using System.Net;
using Praatplaat.Sessions;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Delivery;

/// <summary>Translates the error codes of Teams into reasons.</summary>
/// <remarks>Source: Teams, "Send and receive messages: status codes from bot conversational APIs".</remarks>
internal static class ConnectorObstacles
{
    /// <summary>For a message to a channel.</summary>
    public static Obstacle Of(ConnectorException refused) => refused switch
    {
        { Code: "BotNotInConversationRoster" } => Obstacle.NotInstalled,
        { Code: "BotDisabledByAdmin" } => Obstacle.DisabledByAdmin,
        { Status: HttpStatusCode.RequestEntityTooLarge } => Obstacle.TooBig,
        { Failure: ConnectorFailure.NotReachable } => Obstacle.Closed,
        { Failure: ConnectorFailure.Gone } => Obstacle.Gone,
        _ => Obstacle.Refused,
    };

    /// <summary>
    /// For a message to one person. Teams may refuse one for a moment with a code that says nothing about the person, and a chat that is
    /// gone is not an account that is gone: only what the code says is told.
    /// </summary>
    public static Obstacle OfMember(ConnectorException refused) => refused switch
    {
        { Code: "BotDisabledByAdmin" } => Obstacle.DisabledByAdmin,
        { Code: "ConversationBlockedByUser" } or { SubCode: "MessageWritesBlocked" } => Obstacle.Blocked,
        { Status: HttpStatusCode.RequestEntityTooLarge } => Obstacle.TooBig,
        { Code: "BotNotInConversationRoster" or "ForbiddenOperationException" } => Obstacle.NotInstalled,
        { Code: "UserNotFound" or "MemberNotFoundInConversation" } => Obstacle.Left,
        _ => Obstacle.Refused,
    };
}
