using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Crashes.Tests;

/// <summary>A session as people play it while the bot dies under their hands: each presses until it says 200, and then relies on it.</summary>
internal sealed class CrashPlay(FakeTeams teams, MortalBots bots, SessionTable table)
{
    /// <summary>By round and person, the last text that the bot confirmed.</summary>
    public ConcurrentDictionary<(int Round, string Person), string> Confirmed { get; } = new();

    private TeamsPerson Facilitator => teams.Members[0];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await bots.DeliverAsync(teams.Activities.ChannelMessage(Facilitator, "start"), cancellationToken);
        var setUp = await teams.WaitForAsync(call => call.Card is { } card && card.GetRawText().Contains("session.start", StringComparison.Ordinal), cancellationToken);
        table.Session = setUp.Card!.Value.GetRawText().Split("\"session\":\"")[1].Split('"')[0];
        await PressAsync("session.start", null, new JsonObject { ["manager"] = Facilitator.AadObjectId }, Facilitator, cancellationToken);
    }

    public Task FacilitateAsync(string verb, int? round, CancellationToken cancellationToken) => PressAsync(verb, round, null, Facilitator, cancellationToken);

    /// <summary>Whether everybody has answered is not asked.</summary>
    public Task CloseAsync(int round, CancellationToken cancellationToken) =>
        PressAsync("round.close", round, new JsonObject { ["confirmed"] = true }, Facilitator, cancellationToken);

    /// <summary>Opens a round, and waits until its form stands in the channel.</summary>
    public async Task OpenAsync(int round, CancellationToken cancellationToken)
    {
        await FacilitateAsync("round.open", round, cancellationToken);
        while (!teams.MessagesIn(teams.Place.ChannelId).Any(message => HonestFacilitator.IsForm(message, round)))
            await Task.Delay(20, cancellationToken);
    }

    /// <summary>Everybody answers, again and again, until this is done.</summary>
    public async Task AnswerUntilAsync(int round, Task done, CancellationToken cancellationToken)
    {
        for (var turn = 1; turn == 1 || !done.IsCompleted; turn++)
            await Parallel.ForEachAsync(teams.Members, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken }, async (member, stop) =>
            {
                var text = $"Ronde {round}, beurt {turn}: eerst bellen, dan pas een brief.";
                await PressAsync("answer.submit", round, new JsonObject { ["answer"] = text, ["doing"] = text, ["todo"] = text }, member, stop);
                Confirmed[(round, member.AadObjectId!)] = text;
            });
        await done;
    }

    private async Task PressAsync(string verb, int? round, JsonObject? inputs, TeamsPerson who, CancellationToken cancellationToken)
    {
        var data = new JsonObject { ["session"] = table.Session };
        if (round is { } number)
            data["round"] = number;
        var on = who == Facilitator && verb != "answer.submit" ? CardPlace.Chat("1") : CardPlace.Post("1");
        await bots.DeliverAsync(teams.Activities.Execute(who, on, verb, data, inputs), cancellationToken);
    }
}
