using System.Diagnostics;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Benchmarks;

/// <summary>
/// <c>answer.submit</c> end to end, over HTTP and with the bot's own outbox at work, against the two table calls that it
/// needs, made directly: read the session, save the answer. Turn by turn in one run, so that a noisy machine hits both.
/// </summary>
internal static class AnswerBenchmark
{
    private const int Connections = 32;
    private const int Turns = 5;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(6);

    public static async Task RunAsync()
    {
        await using var storage = await Azurite.StartAsync(null, null, default);
        await using var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(40);
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var play = await Play.StartAsync(teams, endpoint);
        await play.OpenAsync(1);
        var raw = new RawCalls(new TableServiceClient(storage.ConnectionString).GetTableClient("sessions"), play.Session);

        Task EndToEnd(int n) => play.AnswerAsync(teams.Members[n % teams.Members.Count], 1, $"Antwoord {n}: eerst bellen, dan pas een brief.");
        await MeasureAsync(EndToEnd);
        await MeasureAsync(raw.AnswerAsync);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var turn = 1; turn <= Turns; turn++)
        {
            ours.Add(await MeasureAsync(EndToEnd));
            theirs.Add(await MeasureAsync(raw.AnswerAsync));
            Console.WriteLine($"turn {turn}: end to end {ours[^1]:F0}/s, table calls alone {theirs[^1]:F0}/s, ratio {ours[^1] / theirs[^1]:F2}");
        }

        Console.WriteLine($"median at {Connections} connections: end to end {Median(ours):F0}/s, table calls alone {Median(theirs):F0}/s, ratio {Median(ours) / Median(theirs):F2}");
    }

    /// <summary>Answers a second.</summary>
    private static async Task<double> MeasureAsync(Func<int, Task> answer)
    {
        var (count, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var n = connection; clock.Elapsed < Turn; n += Connections)
            {
                await answer(n);
                Interlocked.Increment(ref count);
            }
        }));
        return count / clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
