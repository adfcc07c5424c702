using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks.Costs;

/// <summary>All that is counted around a bot, by the names under which it is reported.</summary>
internal sealed class Meters(TableMeter tables, FakeTeams teams, OtlpCollector telemetry, LoggedBot bot, BotEndpoint endpoint)
{
    public const string Requests = "requests from Teams";
    public const string Calls = "calls to Teams";
    public const string CallBytes = "bytes to Teams";
    public const string Lines = "log lines";
    public const string LineBytes = "bytes of log";
    public const string Spans = "spans";
    public const string Points = "metric points";

    public static readonly IReadOnlyList<string> Others = [Requests, Calls, CallBytes, Lines, LineBytes, Spans, Points];

    private int calls;

    public Tally Now => new(new Dictionary<string, double>(tables.Counts.Counts)
    {
        [Requests] = endpoint.Deliveries,
        [Calls] = calls + teams.Calls.Count,
        [CallBytes] = teams.Bytes,
        [Lines] = bot.Lines,
        [LineBytes] = bot.Bytes,
        [Spans] = telemetry.Spans,
        [Points] = telemetry.Points,
    });

    /// <summary>Lets go of what the calls had in them.</summary>
    public void ForgetCalls()
    {
        calls += teams.Calls.Count;
        teams.Clear();
    }
}
