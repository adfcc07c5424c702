namespace Praatplaat.Sessions;

/// <summary>Why a message does not arrive. Each has a remedy that a person can carry out.</summary>
public enum Obstacle
{
    /// <summary>The app is not installed: this person has not added it, or it was removed from the team.</summary>
    NotInstalled,

    /// <summary>This person blocked the bot.</summary>
    Blocked,

    /// <summary>This person is no longer in the organisation or the team.</summary>
    Left,

    /// <summary>The administrator switched the app off.</summary>
    DisabledByAdmin,

    /// <summary>Nobody may post there: the channel or the team is archived, or posting is for owners only.</summary>
    Closed,

    /// <summary>The channel, or the chat, is gone.</summary>
    Gone,

    /// <summary>The message is larger than Teams accepts.</summary>
    TooBig,

    /// <summary>Teams refuses it and does not say why.</summary>
    Refused,

    /// <summary>Teams could not be reached for hours.</summary>
    Unavailable,

    /// <summary>The connection was cut after the message had left: it may have arrived or not.</summary>
    Unconfirmed,

    /// <summary>A fault of the bot itself.</summary>
    Fault,
}
