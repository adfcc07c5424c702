using Azure.Data.Tables;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>
/// <c>answer.submit</c> end to end, over HTTP and with the bot's own outbox at work, against the two table calls that it
/// needs, made directly with the official table client: read the session, save the answer. Turn by turn in one run, so that a noisy machine hits both.
/// </summary>
internal static class AnswerBenchmark
{
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
        await Throughput.MeasureAsync(EndToEnd);
        await Throughput.MeasureAsync(raw.AnswerAsync);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var turn = 1; turn <= Throughput.Turns; turn++)
        {
            ours.Add(await Throughput.MeasureAsync(EndToEnd));
            theirs.Add(await Throughput.MeasureAsync(raw.AnswerAsync));
            Console.WriteLine($"turn {turn}: end to end {ours[^1]:F0}/s, table calls alone {theirs[^1]:F0}/s, ratio {ours[^1] / theirs[^1]:F2}");
        }

        var (us, them) = (Throughput.Median(ours), Throughput.Median(theirs));
        Report.Row($"`answer.submit` over HTTP against the same two table calls made with the official client directly; {Throughput.Connections} connections", "answers", $"{us:F0}/s against {them:F0}/s: **{us / them:F2}** (median of {Throughput.Turns})", "≥ 0.85");
        Report.Machine();
    }
}
