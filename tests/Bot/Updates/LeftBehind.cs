using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Administration;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Updates;

/// <summary>A bot of today that starts on what an older one left, two hours after.</summary>
internal static class LeftBehind
{
    /// <param name="backup">Of the storage of the older one.</param>
    /// <param name="storage">Connection string of an account without rows.</param>
    public static async Task<SessionPlay> PlayOnAsync(string backup, string storage, int members)
    {
        var clock = new JumpingTime(JumpingTime.Monday.AddHours(2));
        var bot = await RunningBot.StartOnAsync(storage, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        bot.Teams.Members = TeamsPerson.Numbers(members);
        await bot.StopAsync();
        await RestoreAsync(backup, storage, bot.Teams.ServiceUrl);
        await bot.StartAgainAsync();
        return new SessionPlay(bot, clock);
    }

    /// <summary>The address of Teams in it is that of a fake one, which is another at each run.</summary>
    private static async Task RestoreAsync(string backup, string storage, Uri serviceUrl)
    {
        var cancelled = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        var rows = await File.ReadAllTextAsync(backup, cancelled);
        await File.WriteAllTextAsync(file, rows.Replace("http://127.0.0.1:4000/amer/", $"{serviceUrl}", StringComparison.Ordinal), cancelled);
        Assert.Equal(0, await AdminCommand.TryRunAsync(["--restore", file, "--Storage:ConnectionString", storage], TextWriter.Null, cancelled));
        File.Delete(file);
    }
}
