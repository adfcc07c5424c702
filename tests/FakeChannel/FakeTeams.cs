using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace Praatplaat.FakeChannel;

/// <summary>Teams as the bot sees it, on a free port of this machine: it takes the bot's calls, keeps them all, and makes what Teams sends.</summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CallLog log = new();
    private readonly FaultPlan faults = new();
    private readonly LimitKeeper limits = new();
    private readonly Conversations conversations;
    private readonly Roster roster;
    private readonly ConnectorEndpoints endpoints;

    private FakeTeams(TeamsPlace place, WebApplication app)
    {
        (Place, this.app) = (place, app);
        conversations = new Conversations(place);
        roster = new Roster(place);
        app.UsePathBase("/amer");
        app.UseRouting();
        endpoints = new ConnectorEndpoints(log, faults, limits, conversations, roster);
        endpoints.Map(app);
    }

    public TeamsPlace Place { get; }

    /// <summary>With a path and a closing slash, as the real one has.</summary>
    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>Activities from this Teams.</summary>
    public ActivityFactory Activities { get; private set; } = null!;

    /// <summary>Who is in the team. May be set again while the bot runs.</summary>
    public IReadOnlyList<TeamsPerson> Members { get => roster.Members; set => roster.Members = value; }

    /// <summary>Who is in the channel: the team, until somebody else is set. May be set again while the bot runs.</summary>
    public IReadOnlyList<TeamsPerson> ChannelMembers { get => roster.ChannelMembers; set => roster.ChannelMembers = value; }

    /// <summary>The most that a roster page holds, whatever the bot asks.</summary>
    public int PageSizeCap { get => roster.PageSizeCap; set => roster.PageSizeCap = value; }

    /// <summary>Whether too many calls get a 429, in a conversation or of the tenant, as in Teams.</summary>
    public bool EnforceLimits { get => limits.IsOn; set => limits.IsOn = value; }

    /// <summary>The clock that the limits go by: that of the bot, where it has one of its own.</summary>
    public TimeProvider? Clock { get => limits.Clock; set => limits.Clock = value; }

    /// <summary>How many calls were over the limits.</summary>
    public int Throttled => limits.Throttled;

    /// <summary>Bytes in the bodies of all calls since the start.</summary>
    public long Bytes => log.Bytes;

    /// <summary>How long every answer takes, besides what a fault makes it wait.</summary>
    public TimeSpan Latency { get => endpoints.Latency; set => endpoints.Latency = value; }

    /// <summary>False for a long run: calls and messages are counted, what is in them is let go.</summary>
    public bool KeepBodies
    {
        get => log.KeepsBodies;
        set => (log.KeepsBodies, conversations.KeepsBodies) = (value, value);
    }

    /// <summary>Everything that arrived, in order.</summary>
    public IReadOnlyList<RecordedCall> Calls => log.All();

    /// <summary>Every string in every body that arrived, to see that something was never sent.</summary>
    public string AllText => log.AllText();

    public static async Task<FakeTeams> StartAsync(TeamsPlace? place = null, CancellationToken cancellationToken = default)
    {
        var teams = new FakeTeams(place ?? new TeamsPlace(), LoopbackServer.Create());
        teams.ServiceUrl = new Uri(await teams.app.ListenAsync(cancellationToken), "amer/");
        teams.Activities = new ActivityFactory(teams.ServiceUrl, teams.Place);
        return teams;
    }

    /// <summary>The next <paramref name="times"/> calls that fit go wrong. Of more faults that fit, the one given first comes first.</summary>
    public void Inject(Fault fault, Func<RecordedCall, bool> when, int times = 1) => faults.Add(fault, when, times);

    public void Inject(Fault fault, ConnectorCall call, int times = 1) => faults.Add(fault, recorded => recorded.Call == call, times);

    public void ClearFaults() => faults.Clear();

    /// <summary>Whether the bot is installed for somebody: if not, making a chat gives 403.</summary>
    public void SetReachable(TeamsPerson person, bool reachable) => roster.SetReachable(person, reachable);

    /// <summary>Messages as people see them now; of a channel, those in all its threads.</summary>
    public IReadOnlyList<SentMessage> MessagesIn(string conversationId) => conversations.In(conversationId);

    /// <summary>Every card in a conversation as people see it now.</summary>
    public IReadOnlyList<JsonElement> CardsTo(string conversationId) => [.. MessagesIn(conversationId).Select(m => m.Card).OfType<JsonElement>()];

    public IReadOnlyList<JsonElement> CardsTo(TeamsPerson person) => CardsTo(TeamsPlace.PersonalConversation(person));

    /// <summary>The card of one message after its updates; null when there is no such message.</summary>
    public JsonElement? LatestCard(string activityId) => conversations.Find(activityId)?.Card;

    public SentMessage? Message(string activityId) => conversations.Find(activityId);

    /// <summary>Keeps what stands in the conversations now.</summary>
    /// <returns>Puts it back.</returns>
    public Action KeepMessages() => conversations.Keep();

    /// <summary>The first call that fits and has had its effect: one that was made, or else one that is still to come.</summary>
    public Task<RecordedCall> WaitForAsync(Func<RecordedCall, bool> when, CancellationToken cancellationToken) => log.WaitAsync(when, cancellationToken);

    /// <summary>Forgets the calls and the messages; members, faults and ids go on.</summary>
    public void Clear()
    {
        log.Clear();
        conversations.Clear();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
