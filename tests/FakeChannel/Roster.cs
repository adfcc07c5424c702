using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel;

/// <summary>Who is in the team and in its channel, and with whom the bot can have a chat.</summary>
internal sealed class Roster(TeamsPlace place)
{
    private readonly ConcurrentDictionary<string, bool> unreachable = new();
    private volatile Team team = new([]);
    private volatile Team? channel;

    public IReadOnlyList<TeamsPerson> Members { get => team.Members; set => team = new Team(value); }

    public IReadOnlyList<TeamsPerson> ChannelMembers { get => (channel ?? team).Members; set => channel = new Team(value); }

    public int PageSizeCap { get; set; } = 500;

    public void SetReachable(TeamsPerson person, bool reachable) => unreachable[person.Id] = !reachable;

    /// <summary>The same person gives the same chat; somebody who has not installed the bot gives 403.</summary>
    public ConnectorAnswer CreatePersonal(RecordedCall call)
    {
        var hasTenant = (call.Body?.TextOf("tenantId") ?? call.Body?.TextOf("channelData", "tenant", "id")) is not null;
        if (call.Body is not { } body || !hasTenant || !body.TryMember("members", out var asked) || asked.GetArrayLength() != 1)
            return ConnectorAnswer.Error(400, "BadSyntax");

        var id = asked[0].TextOf("id");
        if ((team.Find(id) ?? channel?.Find(id)) is not { } person || unreachable.GetValueOrDefault(person.Id))
            return ConnectorAnswer.Error(403, "ForbiddenOperationException");

        return new ConnectorAnswer(201, new JsonObject { ["id"] = TeamsPlace.PersonalConversation(person) });
    }

    public ConnectorAnswer All(RecordedCall call) => new(200, new JsonArray([.. In(call).Select(Json)]));

    public ConnectorAnswer Page(RecordedCall call, string? pageSize, string? continuationToken)
    {
        var size = int.TryParse(pageSize, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 50, 500) : 200;
        var from = continuationToken is null ? 0 : int.Parse(continuationToken["at=".Length..], CultureInfo.InvariantCulture);
        var all = In(call);
        var page = all.Skip(from).Take(Math.Min(size, PageSizeCap)).ToList();
        var next = from + page.Count;
        return new ConnectorAnswer(200, new JsonObject
        {
            ["members"] = new JsonArray([.. page.Select(Json)]),
            ["continuationToken"] = next < all.Count ? $"at={next}" : null,
        });
    }

    public ConnectorAnswer One(RecordedCall call) =>
        Asked(call).Find(call.MemberId) is { } person && IsIn(call, person)
            ? new ConnectorAnswer(200, Json(person))
            : ConnectorAnswer.Error(404, "MemberNotFoundInConversation");

    private IReadOnlyList<TeamsPerson> In(RecordedCall call) => IsChat(call) ? [.. team.Members.Where(person => IsIn(call, person))] : Asked(call).Members;

    /// <summary>A channel that has members of its own has them under its own id.</summary>
    private Team Asked(RecordedCall call) => channel is { } own && call.ConversationId == place.ChannelId ? own : team;

    private static bool IsIn(RecordedCall call, TeamsPerson person) => !IsChat(call) || TeamsPlace.PersonalConversation(person) == call.ConversationId;

    private static bool IsChat(RecordedCall call) => call.ConversationId!.StartsWith("a:", StringComparison.Ordinal);

    // Under its other name for every second person, as the connector is known to do both.
    private JsonNode Json(TeamsPerson person) => new JsonObject
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        [person.Id[^1] % 2 == 0 ? "objectId" : "aadObjectId"] = person.AadObjectId,
        ["email"] = person.Email,
        ["userPrincipalName"] = person.Email,
        ["tenantId"] = person.TenantId ?? place.TenantId,
        ["userRole"] = "user",
    };

    /// <summary>A team found by any of the names of its members: ten thousand are looked up one by one.</summary>
    private sealed class Team
    {
        private readonly Dictionary<string, TeamsPerson> byName = [];

        public Team(IReadOnlyList<TeamsPerson> members)
        {
            Members = members;
            foreach (var person in members)
                foreach (var name in new[] { person.Id, person.AadObjectId, person.Email }.OfType<string>())
                    byName.TryAdd(name, person);
        }

        public IReadOnlyList<TeamsPerson> Members { get; }

        public TeamsPerson? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);
    }
}
