using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel;

/// <summary>What stands in the conversations: all that the bot sent, with its updates.</summary>
internal sealed class Conversations(TeamsPlace place)
{
    /// <summary>Teams counts a message in UTF-16 and takes about 100 KB.</summary>
    private const int MaxCharacters = 50 * 1024;

    private static readonly JsonElement NotKept = JsonElement.Parse("{}");

    private readonly Lock gate = new();
    /// <summary>By the chat or the channel, with all its threads.</summary>
    private readonly Dictionary<string, List<string>> order = [];
    private readonly Dictionary<string, SentMessage> messages = [];
    private long lastId = 1_770_000_000_000;

    public bool KeepsBodies { get; set; } = true;

    public ConnectorAnswer Send(RecordedCall call)
    {
        if (Refusal(call) is { } refusal)
            return refusal;

        var id = Put(call.ConversationId!, call.Body!.Value).ActivityId;
        var isSplit = call.Card is not null && call.Body.Value.TextOf("text") is { Length: > 0 };
        return isSplit ? new ConnectorAnswer(202, null) : new ConnectorAnswer(201, new JsonObject { ["id"] = id });
    }

    public ConnectorAnswer Update(RecordedCall call)
    {
        if (Refusal(call) is { } refusal)
            return refusal;

        lock (gate)
        {
            if (!messages.TryGetValue(call.ActivityId!, out var message) || WholeOf(message.ConversationId) != WholeOf(call.ConversationId!))
                return ConnectorAnswer.Error(404, "ActivityNotFoundInConversation");

            messages[call.ActivityId!] = message with { Versions = KeepsBodies ? message.Versions.Add(call.Body!.Value) : message.Versions };
            return new ConnectorAnswer(200, new JsonObject { ["id"] = call.ActivityId });
        }
    }

    public ConnectorAnswer CreateThread(RecordedCall call)
    {
        if (call.Body?.TextOf("channelData", "channel", "id") is not { } channelId || call.Body is not { } body || !body.TryMember("activity", out var activity))
            return ConnectorAnswer.Error(400, "BadSyntax");
        if (Refusal(call) is { } refusal)
            return refusal;

        var root = Put(channelId, activity);
        return new ConnectorAnswer(201, new JsonObject { ["id"] = root.ConversationId, ["activityId"] = root.ActivityId });
    }

    /// <summary>The message that comes with the making of a chat; Teams does not tell its id.</summary>
    /// <returns>Null unless Teams takes no such message.</returns>
    public ConnectorAnswer? SendFirst(RecordedCall call, string chat)
    {
        if (call.Body is not { } body || !body.TryMember("activity", out var activity))
            return null;
        if (Refusal(call) is { } refusal)
            return refusal;
        Put(chat, activity);
        return null;
    }

    public IReadOnlyList<SentMessage> In(string conversationId)
    {
        lock (gate)
            return [.. order.GetValueOrDefault(WholeOf(conversationId), []).Select(id => messages[id]).Where(m => m.ConversationId == conversationId || m.ConversationId.StartsWith(conversationId + ";", StringComparison.Ordinal))];
    }

    public SentMessage? Find(string activityId)
    {
        lock (gate)
            return messages.GetValueOrDefault(activityId);
    }

    /// <summary>What stands there now, to be put back later.</summary>
    public Action Keep()
    {
        lock (gate)
        {
            var kept = order.Values.SelectMany(ids => ids).Select(id => messages[id]).ToList();
            return () => Set(kept);
        }
    }

    public void Clear() => Set([]);

    private void Set(IReadOnlyList<SentMessage> standing)
    {
        lock (gate)
        {
            order.Clear();
            messages.Clear();
            foreach (var message in standing)
            {
                OrderOf(message.ConversationId).Add(message.ActivityId);
                messages.Add(message.ActivityId, message);
            }
        }
    }

    private SentMessage Put(string conversationId, JsonElement activity)
    {
        lock (gate)
        {
            var id = (++lastId).ToString(CultureInfo.InvariantCulture);
            // A message to the channel itself begins a thread.
            var isRoot = conversationId.EndsWith("@thread.tacv2", StringComparison.Ordinal);
            OrderOf(conversationId).Add(id);
            return messages[id] = new SentMessage(isRoot ? $"{conversationId};messageid={id}" : conversationId, id, [KeepsBodies ? activity : NotKept]);
        }
    }

    private List<string> OrderOf(string conversationId)
    {
        if (!order.TryGetValue(WholeOf(conversationId), out var ids))
            order[WholeOf(conversationId)] = ids = [];
        return ids;
    }

    private static string WholeOf(string conversationId) => conversationId.Split(';')[0];

    private ConnectorAnswer? Refusal(RecordedCall call) => call switch
    {
        { Body: null } => ConnectorAnswer.Error(400, "BadSyntax"),
        { RawText.Length: > MaxCharacters } => ConnectorAnswer.Error(413, "MessageSizeTooBig"),
        { Body: { } body } when Wire.ActivityOf(body).TextOf("type") is null => ConnectorAnswer.Error(400, "BadSyntax"),
        { ConversationId: { } id } when id == place.BotId => ConnectorAnswer.Error(404, "ConversationNotFound"),
        _ => null,
    };
}
