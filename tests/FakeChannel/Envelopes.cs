using System.Globalization;
using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel;

/// <summary>What every activity of Teams has, with the members a bot has no use for as well: it has to pass over them.</summary>
internal sealed class Envelopes(Uri serviceUrl, TeamsPlace place)
{
    private long lastId = 1_760_000_000_000;

    public JsonObject Personal(string type, TeamsPerson from)
    {
        var activity = Envelope(type, from);
        activity["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = place.TenantId, ["id"] = TeamsPlace.PersonalConversation(from) };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = place.TenantId } };
        return activity;
    }

    public JsonObject InChannel(string type, TeamsPerson from, string? rootId)
    {
        var activity = Envelope(type, from);
        activity["conversation"] = new JsonObject
        {
            ["isGroup"] = true,
            ["conversationType"] = "channel",
            ["tenantId"] = place.TenantId,
            ["id"] = place.Thread(rootId ?? (string)activity["id"]!),
        };
        activity["channelData"] = new JsonObject
        {
            ["teamsChannelId"] = place.ChannelId,
            ["teamsTeamId"] = place.TeamId,
            ["channel"] = new JsonObject { ["id"] = place.ChannelId, ["name"] = place.ChannelName },
            ["team"] = new JsonObject { ["id"] = place.TeamId, ["name"] = place.TeamName },
            ["tenant"] = new JsonObject { ["id"] = place.TenantId },
        };
        return activity;
    }

    private JsonObject Envelope(string type, TeamsPerson from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new()
        {
            ["type"] = type,
            ["id"] = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture),
            ["timestamp"] = "2026-11-23T09:00:00.1234567Z",
            ["localTimestamp"] = "2026-11-23T10:00:00.1234567+01:00",
            ["localTimezone"] = "Europe/Amsterdam",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = from.Id, ["name"] = from.Name, ["aadObjectId"] = from.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = place.BotId, ["name"] = place.BotName },
            ["locale"] = "nl-NL",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "nl-NL", ["country"] = "NL", ["platform"] = "Web", ["timezone"] = "Europe/Amsterdam" }),
        };
    }
}
