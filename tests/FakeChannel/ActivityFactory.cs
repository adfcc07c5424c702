using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel;

/// <summary>Activities as Teams sends them to a bot. Each is a <see cref="JsonObject"/> of its own, for a test to change before it is sent.</summary>
/// <param name="serviceUrl">Where the bot is to answer.</param>
public sealed class ActivityFactory(Uri serviceUrl, TeamsPlace place)
{
    private readonly Envelopes envelopes = new(serviceUrl, place);

    /// <summary>A mention of the bot and a command, as a new post in the channel or, with <paramref name="rootId"/>, in a thread.</summary>
    public JsonObject ChannelMessage(TeamsPerson from, string text, string? rootId = null)
    {
        var at = $"<at>{place.BotName}</at>";
        var activity = envelopes.InChannel("message", from, rootId);
        activity["text"] = $"{at}\u00a0{text}\n";
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = $"<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope itemid=\"0\">{place.BotName}</span>&nbsp;{text}</p>",
        });
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = at,
            ["mentioned"] = new JsonObject { ["id"] = place.BotId, ["name"] = place.BotName },
        });
        return activity;
    }

    /// <summary>Words in the chat with the bot.</summary>
    public JsonObject PersonalMessage(TeamsPerson from, string text)
    {
        var activity = envelopes.Personal("message", from);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>A press on <c>Action.Execute</c>. <paramref name="inputs"/> are laid over <paramref name="data"/>, as clients do.</summary>
    /// <param name="on">Where the card is.</param>
    public JsonObject Execute(TeamsPerson from, CardPlace on, string verb, JsonObject? data = null, JsonObject? inputs = null)
    {
        ArgumentNullException.ThrowIfNull(on);
        var activity = OnCard("invoke", from, on);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = verb, ["verb"] = verb, ["data"] = Merge(data, inputs) },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>The same press from a client that only knows <c>Action.Submit</c>: a message without text, the verb among the data.</summary>
    public JsonObject Submit(TeamsPerson from, CardPlace on, string verb, JsonObject? data = null, JsonObject? inputs = null)
    {
        ArgumentNullException.ThrowIfNull(on);
        var activity = OnCard("message", from, on);
        var value = Merge(data, inputs);
        value["verb"] = verb;
        activity["value"] = value;
        return activity;
    }

    /// <summary>The answer to a file consent card.</summary>
    /// <param name="context">What the card gave along.</param>
    /// <param name="upload">Where the file goes; null where it is declined.</param>
    public JsonObject FileConsent(TeamsPerson from, CardPlace on, JsonNode? context, JsonObject? upload)
    {
        ArgumentNullException.ThrowIfNull(on);
        var activity = OnCard("invoke", from, on);
        activity["name"] = "fileConsent/invoke";
        activity["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = upload is null ? "decline" : "accept",
            ["context"] = context?.DeepClone(),
            ["uploadInfo"] = upload?.DeepClone(),
        };
        return activity;
    }

    /// <param name="action"><c>add</c>, <c>add-upgrade</c>, <c>remove</c> or <c>remove-upgrade</c>.</param>
    public JsonObject Installation(string action, TeamsPerson by, bool personal = false)
    {
        var activity = personal ? envelopes.Personal("installationUpdate", by) : WithoutThread(envelopes.InChannel("installationUpdate", by, null), place.TeamId);
        activity["action"] = action;
        return activity;
    }

    /// <summary>People who joined the team; without people the bot itself.</summary>
    public JsonObject MembersAdded(TeamsPerson by, params ReadOnlySpan<TeamsPerson> people) => Members("membersAdded", "teamMemberAdded", by, people);

    /// <summary>People who left the team; without people the bot itself.</summary>
    public JsonObject MembersRemoved(TeamsPerson by, params ReadOnlySpan<TeamsPerson> people) => Members("membersRemoved", "teamMemberRemoved", by, people);

    /// <summary>What happened to the channel or the team: <c>channelRenamed</c>, <c>teamArchived</c>, …</summary>
    public JsonObject TeamEvent(string eventType, TeamsPerson by)
    {
        var activity = WithoutThread(envelopes.InChannel("conversationUpdate", by, null), place.TeamId);
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    /// <summary>The same activity as Teams delivers it again in the end: with a new id and a new <c>timestamp</c>, and all that the sender's client said as it was.</summary>
    /// <remarks>Before that it delivers the very same again, which needs no making.</remarks>
    public JsonObject DeliveredAgain(JsonObject activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return envelopes.Again(activity);
    }

    private JsonObject Members(string member, string eventType, TeamsPerson by, ReadOnlySpan<TeamsPerson> people)
    {
        var activity = TeamEvent(eventType, by);
        var list = new JsonArray();
        foreach (var person in people)
            list.Add(new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId });
        if (people.IsEmpty)
            list.Add(new JsonObject { ["id"] = place.BotId });
        activity[member] = list;
        return activity;
    }

    private JsonObject OnCard(string type, TeamsPerson from, CardPlace on)
    {
        var activity = on.RootId is null && on.IsPersonal ? envelopes.Personal(type, from) : envelopes.InChannel(type, from, on.RootId);
        activity["replyToId"] = on.ActivityId;
        return activity;
    }

    private static JsonObject WithoutThread(JsonObject activity, string conversationId)
    {
        activity["conversation"]!["id"] = conversationId;
        return activity;
    }

    private static JsonObject Merge(JsonObject? data, JsonObject? inputs)
    {
        var merged = (JsonObject?)data?.DeepClone() ?? [];
        foreach (var (name, value) in inputs ?? [])
            merged[name] = value?.DeepClone();
        return merged;
    }
}
