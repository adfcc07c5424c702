using Azure.Data.Tables;
using Praatplaat.Benchmarks.Tables;
using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks;

/// <summary>
/// A bot with one session: seven closed rounds in which everybody of a big team answered. On tables in memory, since Azurite goes through a whole
/// partition at each write.
/// </summary>
internal sealed class BigSession(MemoryTables storage, FakeTeams teams, BotProcess bot, BotEndpoint endpoint, Play play, SummaryRows rows) : IAsyncDisposable
{
    public const int Rounds = 7;

    private static readonly TimeSpan StorageLatency = TimeSpan.FromMilliseconds(5);

    public BotProcess Bot => bot;

    public Play Play => play;

    public SummaryRows Rows => rows;

    public static async Task<BigSession> StartAsync(int members)
    {
        var storage = await MemoryTables.StartAsync(StorageLatency);
        var teams = await FakeTeams.StartAsync();
        teams.Members = TeamsPerson.Numbers(1);
        var bot = await BotProcess.StartAsync(storage.ConnectionString);
        var endpoint = new BotEndpoint(bot.Address);
        var play = await Play.StartAsync(teams, endpoint);
        for (var round = 1; round <= Rounds; round++)
        {
            await play.OpenAsync(round);
            await play.CloseAsync(round);
        }

        var rows = new SummaryRows(new TableServiceClient(storage.ConnectionString).GetTableClient("sessions"), play.Session);
        await rows.WriteAsync(members, Rounds);
        return new(storage, teams, bot, endpoint, play, rows);
    }

    public async ValueTask DisposeAsync()
    {
        endpoint.Dispose();
        bot.Dispose();
        await teams.DisposeAsync();
        await storage.DisposeAsync();
    }
}
