namespace Praatplaat.Benchmarks.Protocol;

/// <summary>One of the two that are compared, and what its turns brought.</summary>
internal sealed class Side(BotProcess process, string presses)
{
    private readonly List<double> perSecond = [];
    private readonly List<double> microseconds = [];

    public double PerSecond => Throughput.Median(perSecond);

    /// <summary>Processor time of its process a press, by all threads: what others do on the machine is not in it.</summary>
    public double Microseconds => Throughput.Median(microseconds);

    public string Last => $"{perSecond[^1]:F0}/s, {microseconds[^1]:F0} µs each";

    public Task<WrkRun> MeasureAsync(TimeSpan time) => Wrk.MeasureAsync(process.Address, presses, Throughput.Connections, time);

    public Task<WrkRun> AloneAsync(TimeSpan time) => Wrk.MeasureAsync(process.Address, presses, 1, time);

    public async Task TurnAsync(TimeSpan time)
    {
        var before = process.Processor;
        var run = await MeasureAsync(time);
        perSecond.Add(run.PerSecond);
        microseconds.Add((process.Processor - before).TotalMicroseconds / (run.PerSecond * time.TotalSeconds));
    }
}
