namespace Praatplaat.Bot.Teams;

/// <summary>What a failed call means for whoever made it.</summary>
/// <remarks>Source: Teams, "Send and receive messages: status codes from bot conversational APIs".</remarks>
internal enum ConnectorFailure
{
    /// <summary>The call is wrong, or Teams has an error that it asks not to try again: for a person to look at.</summary>
    Rejected,

    /// <summary>The bot is not, or no longer, allowed to speak here: stop until it is installed again or somebody speaks to it.</summary>
    NotReachable,

    /// <summary>The conversation or the message is no longer there: a message to update has to be sent anew.</summary>
    Gone,

    /// <summary>Too many calls: later, see <see cref="ConnectorException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>Teams can't be reached now, or nothing was changed by trying: later.</summary>
    Unavailable,

    /// <summary>The line was cut after the call went out: it may have been done. Doing it again may double it.</summary>
    Unknown,
}
