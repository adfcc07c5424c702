using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>From a seed to a body: the same for the same seed, but for the session and the port of the fake Teams.</summary>
internal sealed class ActivityFuzzer(FakeTeams teams)
{
    private readonly byte[] serviceUrl = Encoding.UTF8.GetBytes(teams.ServiceUrl.AbsoluteUri);

    public FuzzedActivity Make(int seed, string session)
    {
        // Neighbouring seeds give numbers that look alike at first: spread them.
        var chance = new Random(unchecked(seed * -1_640_531_535));
        // One in five as it is: it keeps the session going. Most others with one change, so that it is not refused for another.
        var changes = chance.Next(15) switch { < 3 => 0, < 12 => 1, < 14 => 2, _ => 4 };
        var (kind, activity) = new RealActivities(teams, session).Pick(chance, ends: changes > 0 && chance.Next(4) == 0);
        // The log names an activity by its id: its last digits are the seed.
        activity["id"] = (1_760_000_000_000 + seed).ToString(CultureInfo.InvariantCulture);
        return changes > 0 && chance.Next(6) == 0 ? OfBytes(seed, kind, activity, chance) : OfTree(seed, kind, activity, changes, chance);
    }

    private static FuzzedActivity OfTree(int seed, string kind, JsonObject activity, int times, Random chance)
    {
        var raw = new RawJson();
        var changes = Enumerable.Range(0, times).Select(_ => TreeChange.Apply(activity, chance, raw)).ToList();
        return new FuzzedActivity(seed, kind, changes, Encoding.UTF8.GetBytes(raw.Write(activity)));
    }

    /// <summary>The address stays what it is: another port of this machine would be believed, as Teams is, and nobody answers there.</summary>
    private FuzzedActivity OfBytes(int seed, string kind, JsonObject activity, Random chance)
    {
        var before = Encoding.UTF8.GetBytes(activity.ToJsonString());
        var (body, change) = BytesChange.Apply(before, chance);
        return body.AsSpan().IndexOf(serviceUrl) >= 0 || body.Length < before.Length || change.EndsWith("UTF-16", StringComparison.Ordinal)
            ? new FuzzedActivity(seed, kind, [change], body)
            : new FuzzedActivity(seed, kind, [], before);
    }
}
