using System.Globalization;

namespace Praatplaat.FakeChannel;

/// <summary>Teams' limits as they are: true sliding windows, of a conversation and of the tenant. What is over them has no effect and does not count.</summary>
/// <remarks>Source: Teams, "Optimize your bot with rate limiting in Teams". Updates count as messages here.</remarks>
internal sealed class LimitKeeper
{
    private static readonly (int, int)[] Writing = [(1, 7), (2, 8), (30, 60), (3600, 1800)];

    private static readonly (int, int)[] Reading = [(1, 14), (2, 16), (30, 120), (3600, 3600)];

    private readonly Lock gate = new();
    private readonly Dictionary<(bool IsRead, string Conversation), LimitHistory> conversations = [];
    private readonly LimitHistory tenant = new([(1, 50)]);
    private readonly long beginning = TimeProvider.System.GetTimestamp();

    public bool IsOn { get; set; }

    public int Throttled { get; private set; }

    /// <summary>That of the bot, where it has one of its own.</summary>
    public TimeProvider? Clock { get; set; }

    /// <returns>What <c>Retry-After</c> says; null for a call that may be made.</returns>
    public string? RefusalOf(RecordedCall call)
    {
        if (!IsOn)
            return null;
        lock (gate)
        {
            var now = Clock is { } clock ? TimeSpan.FromTicks(clock.GetUtcNow().Ticks) : TimeProvider.System.GetElapsedTime(beginning);
            LimitHistory[] histories = KeyOf(call) is { } key ? [Of(key), tenant] : [tenant];
            var wait = histories.Max(history => history.WaitAt(now));
            if (wait == TimeSpan.Zero)
            {
                Array.ForEach(histories, history => history.Add(now));
                return null;
            }

            Throttled++;
            return Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private LimitHistory Of((bool IsRead, string Conversation) key)
    {
        if (!conversations.TryGetValue(key, out var history))
            conversations[key] = history = new LimitHistory(key.IsRead ? Reading : Writing);
        return history;
    }

    /// <summary>What makes a chat counts for the member, what begins a thread for the channel.</summary>
    private static (bool IsRead, string Conversation)? KeyOf(RecordedCall call) => call.Call switch
    {
        ConnectorCall.CreatePersonal => call.CreatedFor is { } member ? (false, member) : null,
        ConnectorCall.CreateThread => call.Body?.TextOf("channelData", "channel", "id") is { } channel ? (false, channel) : null,
        _ => call.ConversationId is { } conversation ? (call.Call is ConnectorCall.Member or ConnectorCall.Members or ConnectorCall.PagedMembers, conversation) : null,
    };
}
