using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Praatplaat.Teams.Activities;

/// <summary>Somebody on a roster, as the connector lists them.</summary>
internal static class RosterMember
{
    /// <summary>The SDK reads what Teams adds as loose JSON. Of guests much may be missing.</summary>
    /// <remarks>Source: Teams, "Get Teams specific context: fetch the roster or user profile". The object id comes under one name, the other, or both.</remarks>
    public static TeamsChannelAccount ToTeams(this ChannelAccount account) => new()
    {
        Id = account.Id,
        Name = account.Name,
        AadObjectId = account.AadObjectId ?? TextOf(account, "objectId"),
        TenantId = TextOf(account, "tenantId"),
    };

    private static string? TextOf(ChannelAccount account, string name) =>
        account.Properties.TryGetValue(name, out var value) && value.Type == Newtonsoft.Json.Linq.JTokenType.String ? (string?)value : null;
}
