namespace Praatplaat.Sessions;

/// <summary>Where a session runs.</summary>
/// <param name="Team">The team's conversation id, which has the roster: <c>19:…@thread.tacv2</c>.</param>
/// <param name="TeamName">For display only; empty where Teams did not give it.</param>
/// <param name="Thread">The conversation in which <c>start</c> was typed: the set-up card goes there.</param>
/// <param name="ServiceUrl">Where Teams wants messages for this team. It may change: the shell keeps it fresh.</param>
/// <param name="Bot">The bot's own id in this tenant, <c>28:…</c>.</param>
public sealed record Place(
    TenantId Tenant,
    string Team,
    string TeamName,
    ChannelId Channel,
    string Thread,
    Uri ServiceUrl,
    string Bot);
