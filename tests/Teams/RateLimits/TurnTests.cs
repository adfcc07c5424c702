using System.Diagnostics.Metrics;

namespace Praatplaat.Teams.Tests.RateLimits;

public sealed class TurnTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1.1);

    private readonly LimitsBench bench = new(requestsPerSecond: 1);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_large_session_does_not_keep_a_small_one_waiting()
    {
        var many = Enumerable.Range(0, 12)
            .Select(member => bench.CallAsync(LimitsBench.Write($"29:{member}", party: "large"), $"large {member}"));
        var few = Enumerable.Range(0, 2)
            .Select(member => bench.CallAsync(LimitsBench.Write($"29:few-{member}", party: "small"), $"small {member}"));
        var all = Task.WhenAll([.. many, .. few]);
        for (var left = 1; left < 14; left++)
            await bench.Time.PassAsync(Second, () => bench.Left.Count > left);
        await all;
        Assert.InRange(bench.Left.IndexOf("small 0"), 1, 2);
        Assert.InRange(bench.Left.IndexOf("small 1"), 3, 5);
        Assert.Equal(
            [.. Enumerable.Range(0, 12).Select(member => $"large {member}")],
            bench.Left.Where(name => name.StartsWith("large", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_tenant_does_not_wait_at_all()
    {
        await bench.CallAsync(LimitsBench.Write("29:anouk"));
        await bench.CallAsync(LimitsBench.Write("29:bram", tenant: "roodmeer"));
    }

    [Fact]
    public async Task A_cancelled_call_takes_no_turn()
    {
        await bench.CallAsync(LimitsBench.Write("29:anouk"));
        using var off = new CancellationTokenSource();
        var given = Enumerable.Range(0, 3).Select(_ => bench.CallAsync(LimitsBench.Write("29:bram"), "given up", off.Token)).ToList();
        var kept = bench.CallAsync(LimitsBench.Write("29:celine"));
        await off.CancelAsync();
        foreach (var call in given)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await bench.Time.PassAsync(Second, () => kept.IsCompleted);
        Assert.DoesNotContain("given up", bench.Left);
    }

    [Fact]
    public async Task How_long_calls_waited_is_measured_by_what_held_them_back()
    {
        var waits = new List<(string Scope, double Seconds)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Meter.Scope == bench.Meters)
                    to.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => waits.Add(((string)tags[0].Value!, seconds)));
        listener.Start();

        await bench.CallAsync(LimitsBench.Write("29:anouk"));
        var held = bench.CallAsync(LimitsBench.Write("29:anouk"));
        await bench.Time.PassAsync(Second, () => held.IsCompleted);

        Assert.Equal(
            [
                ("conversation", 0), ("tenant", 0), ("conversation", 0), ("tenant", 1.1),
            ],
            waits);
    }
}
