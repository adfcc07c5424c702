using System.Globalization;
using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel;

/// <summary>What every activity of Teams has, with the members a bot has no use for as well: it has to pass over them.</summary>
internal sealed class Envelopes(Uri serviceUrl, TeamsPlace place)
{
    private const long FirstId = 1_760_000_000_000;

    private static readonly DateTimeOffset FirstMoment = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    private long lastId = FirstId;

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
        var channel = new JsonObject { ["id"] = place.ChannelId, ["name"] = place.ChannelName };
        if (place.ChannelType is { } kind)
            channel["type"] = kind;
        activity["channelData"] = new JsonObject
        {
            ["teamsChannelId"] = place.ChannelId,
            ["teamsTeamId"] = place.TeamId,
            ["channel"] = channel,
            ["team"] = new JsonObject { ["id"] = place.TeamId, ["name"] = place.TeamName },
            ["tenant"] = new JsonObject { ["id"] = place.TenantId },
        };
        return activity;
    }

    /// <summary>What Teams sends when the bot was too slow for it twice: the same, but for a new id and the time of this delivery.</summary>
    public JsonObject Again(JsonObject activity)
    {
        var (again, number) = ((JsonObject)activity.DeepClone(), Interlocked.Increment(ref lastId));
        again["id"] = Id(number);
        again["timestamp"] = Moment(number).UtcDateTime.AddSeconds(30).ToString("O", CultureInfo.InvariantCulture);
        return again;
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>No two activities are sent at one moment.</summary>
    private static DateTimeOffset Moment(long number) => FirstMoment.AddMilliseconds(number - FirstId).AddTicks(4567);

    private JsonObject Envelope(string type, TeamsPerson from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var number = Interlocked.Increment(ref lastId);
        return new()
        {
            ["type"] = type,
            ["id"] = Id(number),
            ["timestamp"] = Moment(number).UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["localTimestamp"] = Moment(number).ToString("O", CultureInfo.InvariantCulture),
            ["localTimezone"] = "Europe/Amsterdam",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = from.Id, ["name"] = from.Name, ["aadObjectId"] = from.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = place.BotId, ["name"] = place.BotName },
            ["locale"] = from.Locale,
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = from.Locale, ["country"] = "NL", ["platform"] = "Web", ["timezone"] = "Europe/Amsterdam" }),
        };
    }
}
