using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>A press in a session that was open before the bot started.</summary>
internal sealed class FirstAnswer(FakeTeams teams, Play play)
{
    public static async Task<FirstAnswer> PrepareAsync(Azurite storage, FakeTeams teams)
    {
        using var bot = await BotProcess.StartAsync(storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);
        var play = await Play.StartAsync(teams, endpoint);
        await play.OpenAsync(1);
        return new FirstAnswer(teams, play);
    }

    /// <param name="number">Of the member who answers.</param>
    public async Task GiveAsync(BotEndpoint bot, int number)
    {
        var answer = await bot.DeliverAsync(play.Answer(teams.Members[number], 1, "Eerst bellen, dan pas een brief."));
        if ((int)answer.Status != 200)
            throw new InvalidOperationException($"The bot answered {answer.Status}.");
    }
}
