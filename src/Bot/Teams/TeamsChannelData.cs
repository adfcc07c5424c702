namespace Praatplaat.Bot.Teams;

/// <summary>What Teams adds to the Activity protocol.</summary>
/// <remarks>Source: Teams, "Channel data in conversations". All members may be missing.</remarks>
/// <param name="EventType">Of a conversationUpdate: <c>teamMemberAdded</c>, <c>channelRenamed</c>, …</param>
internal sealed record TeamsChannelData(
    TenantInfo? Tenant = null,
    TeamInfo? Team = null,
    ChannelInfo? Channel = null,
    NotificationInfo? Notification = null,
    string? EventType = null);

internal sealed record TenantInfo(string? Id);

/// <param name="Id">The <c>19:…</c> id of the General channel.</param>
/// <param name="AadGroupId">The Microsoft 365 group of the team; not sent with every activity.</param>
internal sealed record TeamInfo(string? Id, string? Name = null, string? AadGroupId = null);

/// <param name="Name">Null for the General channel.</param>
/// <param name="Type">See <see cref="ChannelTypes"/>.</param>
internal sealed record ChannelInfo(string? Id, string? Name = null, string? Type = null);

/// <param name="Alert">Puts the message in the activity feed, with the activity's summary as its text.</param>
internal sealed record NotificationInfo(bool Alert);
