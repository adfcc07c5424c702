namespace Praatplaat.Sessions;

/// <summary>Why a message does not arrive: each has a remedy that a person can carry out.</summary>
public enum Obstacle
{
    /// <summary>The app is not there: this person has not added it, or it was taken out of the team.</summary>
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

    /// <summary>The message is more than Teams takes.</summary>
    TooBig,

    /// <summary>Teams says no and does not say why.</summary>
    Refused,

    /// <summary>Teams could not be reached for hours.</summary>
    Unavailable,

    /// <summary>The line was cut after the message left: it may stand there or not.</summary>
    Unconfirmed,

    /// <summary>A fault of the bot itself.</summary>
    Fault,
}
