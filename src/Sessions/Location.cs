namespace Praatplaat.Sessions;

/// <summary>The channel in which a session runs.</summary>
/// <param name="Team">The team's conversation id: <c>19:…@thread.tacv2</c>.</param>
/// <param name="TeamName">For display only; empty where Teams did not give it.</param>
/// <param name="Thread">The conversation in which <c>start</c> was typed: the set-up card goes there.</param>
/// <param name="ServiceUrl">Where Teams wants messages for this team. It may change: the shell keeps it fresh.</param>
/// <param name="Bot">The bot's own id in this tenant, <c>28:…</c>.</param>
/// <param name="Kind">A session that was saved before the kind was kept runs in a standard channel.</param>
public sealed record Location(
    TenantId Tenant,
    string Team,
    string TeamName,
    ChannelId Channel,
    string Thread,
    Uri ServiceUrl,
    string Bot,
    ChannelKind Kind = ChannelKind.Standard)
{
    /// <summary>The team's group in Entra, a GUID. Null where Teams did not give it, and in a session of before it was kept.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// True where the channel has members of its own: being in the team does not mean being in the channel, nor the reverse.
    /// </summary>
    public bool HasOwnRoster => Kind != ChannelKind.Standard;

    /// <summary>The conversation whose members take part in the session: the team, unless the channel has members of its own.</summary>
    public string Roster => HasOwnRoster ? Channel.Value : Team;
}

/// <summary>Who the members of a channel are.</summary>
/// <remarks>Source: Teams, "Apps for shared and private channels: understand channels for app integration".</remarks>
public enum ChannelKind
{
    /// <summary>Everybody in the team. Also assumed where Teams gives no kind, or an unknown one.</summary>
    Standard,

    /// <summary>Some of the team.</summary>
    Private,

    /// <summary>Some of the team, with people and teams from elsewhere, other organisations included.</summary>
    Shared,
}
