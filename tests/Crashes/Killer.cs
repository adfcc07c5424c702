namespace Praatplaat.Crashes.Tests;

/// <summary>Kills a process at a random instant and starts it again, over and over.</summary>
internal sealed class Killer(MortalBots bots, SessionTable table, Sends sends)
{
    private readonly Random _chance = new(CrashSettings.Seed);

    public int Kills { get; private set; }

    /// <summary>Messages to members that had left and were not noted, over all kills.</summary>
    public int InFlight { get; private set; }

    /// <summary>The most of one kill.</summary>
    public int MostInFlight { get; private set; }

    /// <param name="kills">In all: those of before count.</param>
    public async Task UntilAsync(int kills, CancellationToken cancellationToken)
    {
        for (; Kills < kills; Kills++)
        {
            var before = sends.Counts();
            await Task.Delay(_chance.Next(20, 900), cancellationToken);
            var number = _chance.Next(bots.Count);
            bots.Kill(number);
            // What the other process sends meanwhile may be counted too: it is in flight as well.
            var inFlight = await table.PendingAsync(cancellationToken).CountAsync(pending => sends.Count(pending) > before[pending], cancellationToken);
            InFlight += inFlight;
            MostInFlight = Math.Max(MostInFlight, inFlight);
            await bots.StartAsync(number);
        }
    }
}
