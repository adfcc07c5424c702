namespace Praatplaat.Sessions;

/// <summary>Where a session runs.</summary>
/// <param name="Team">The team's conversation id: <c>19:…@thread.tacv2</c>.</param>
/// <param name="TeamName">For display only; empty where Teams did not give it.</param>
/// <param name="Thread">The conversation in which <c>start</c> was typed: the set-up card goes there.</param>
/// <param name="ServiceUrl">Where Teams wants messages for this team. It may change: the shell keeps it fresh.</param>
/// <param name="Bot">The bot's own id in this tenant, <c>28:…</c>.</param>
/// <param name="Kind">A state that was saved before this was kept is of a standard channel.</param>
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
    /// <summary>Whether being in the team is not being in the channel, nor the other way round.</summary>
    public bool HasOwnRoster => Kind != ChannelKind.Standard;

    /// <summary>The conversation whose members have a part in the session: the team, unless the channel has members of its own.</summary>
    public string Roster => HasOwnRoster ? Channel.Value : Team;
}
