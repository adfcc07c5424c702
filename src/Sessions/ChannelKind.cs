namespace Praatplaat.Sessions;

/// <summary>Who is in a channel of a team.</summary>
/// <remarks>Source: Teams, "Apps for shared and private channels: understand channels for app integration".</remarks>
public enum ChannelKind
{
    /// <summary>Everybody in the team. What Teams says nothing of, or something unknown, is taken for this.</summary>
    Standard,

    /// <summary>Some of the team.</summary>
    Private,

    /// <summary>Some of the team, and people and teams from elsewhere, of other organisations too.</summary>
    Shared,
}
