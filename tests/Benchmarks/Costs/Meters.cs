using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks.Costs;

/// <summary>All that is counted around a bot, by the names under which it is reported.</summary>
internal sealed class Meters(TableMeter tables, FakeTeams teams, InsightsServer telemetry, LoggedBot bot, BotEndpoint endpoint)
{
    public const string Requests = "requests from Teams";
    public const string Calls = "calls to Teams";
    public const string CallBytes = "bytes to Teams";
    public const string Lines = "log lines";
    public const string LineBytes = "bytes of log";
    public const string Rows = "rows of telemetry";
    public const string RowBytes = "bytes of telemetry";

    public static readonly IReadOnlyList<string> Others = [Requests, Calls, CallBytes, Lines, LineBytes, Rows, RowBytes];

    private int calls;

    public Tally Now => new(new Dictionary<string, double>(tables.Counts.Counts)
    {
        [Requests] = endpoint.Deliveries,
        [Calls] = calls + teams.Calls.Count,
        [CallBytes] = teams.Bytes,
        [Lines] = bot.Lines,
        [LineBytes] = bot.Bytes,
        [Rows] = telemetry.Rows.Count,
        [RowBytes] = telemetry.Bytes,
    });

    /// <summary>Lets go of what the calls had in them.</summary>
    public void ForgetCalls()
    {
        calls += teams.Calls.Count;
        teams.Clear();
    }
}
