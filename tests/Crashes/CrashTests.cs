using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Crashes.Tests;

/// <summary>
/// Real processes, killed (SIGKILL) at random instants while people answer and while cards go out to everybody. What the bot said was saved is
/// saved, and everybody gets every card once, but for those that were on their way at a kill.
/// </summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whenever_it_is_killed_nothing_is_lost_and_nothing_said_twice(int processes)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var storage = await Azurite.StartAsync(null, null, stop);
        await using var teams = await FakeTeams.StartAsync(cancellationToken: stop);
        teams.Members = TeamsPerson.Numbers(CrashSettings.Members);
        teams.Latency = TimeSpan.FromMilliseconds(30);
        using var bots = new MortalBots(storage.ConnectionString, processes);
        for (var number = 0; number < processes; number++)
            await bots.StartAsync(number);
        var table = new SessionTable(storage.ConnectionString);
        var play = new CrashPlay(teams, bots, table);
        var killer = new Killer(bots, table, new Sends(teams));
        await play.StartAsync(stop);

        using var over = new CancellationTokenSource();
        var facilitator = new HonestFacilitator(teams, bots, table);
        var watching = facilitator.WatchAsync(over.Token);
        var (third, all) = (CrashSettings.Crashes / 3, CrashSettings.Crashes);
        var killing = killer.UntilAsync(third, stop);
        await play.OpenAsync(1, stop);
        await play.AnswerUntilAsync(1, killing, stop);
        await play.CloseAsync(1, stop);
        killing = killer.UntilAsync(2 * third, stop);
        await play.OpenAsync(2, stop);
        await play.AnswerUntilAsync(2, killing, stop);
        await play.CloseAsync(2, stop);
        await play.FacilitateAsync("actions.ask", null, stop);
        await killer.UntilAsync(all, stop);
        await table.QuietAsync(stop);
        await over.CancelAsync();
        await watching;

        await AssertAnswersAsync(play, table, stop);
        AssertPosts(teams);
        AssertSends(teams, killer);
        TestContext.Current.SendDiagnosticMessage(
            $"{processes} process(es), {killer.Kills} kills, {killer.InFlight} messages on their way at them (most at once {killer.MostInFlight}), facilitator asked {facilitator.Asked} times");
    }

    private static async Task AssertAnswersAsync(CrashPlay play, SessionTable table, CancellationToken cancellationToken)
    {
        foreach (var round in new[] { 1, 2 })
        {
            var kept = await table.AnswersAsync(round, cancellationToken);
            var confirmed = play.Confirmed.Where(answer => answer.Key.Round == round).ToList();
            Assert.Equal(CrashSettings.Members, confirmed.Count);
            Assert.All(confirmed, answer => Assert.Equal(answer.Value, kept[answer.Key.Person]));
        }
    }

    /// <summary>The facilitator was asked where it was not certain, and told the truth.</summary>
    private static void AssertPosts(FakeTeams teams)
    {
        var channel = teams.MessagesIn(teams.Place.ChannelId);
        foreach (var round in new[] { 1, 2 })
        {
            var form = Assert.Single(channel, message => HonestFacilitator.IsForm(message, round));
            // The form itself, the status and the results.
            Assert.Equal(3, teams.MessagesIn(form.ConversationId).Count);
        }
    }

    private static void AssertSends(FakeTeams teams, Killer killer)
    {
        var counts = new Sends(teams).Counts();
        Assert.All(counts, count => Assert.True(count.Value >= 1, $"{count.Key} never came"));
        Assert.InRange(counts.Values.Sum(value => Math.Max(0, value - 1)), 0, killer.InFlight);
        Assert.InRange(killer.MostInFlight, 0, 32);
    }
}
