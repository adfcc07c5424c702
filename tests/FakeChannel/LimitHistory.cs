namespace Praatplaat.FakeChannel;

/// <summary>The calls that were let through, and how many more may come in any stretch of so many seconds.</summary>
/// <param name="limits">Each of its own, all of them hold.</param>
internal sealed class LimitHistory(IReadOnlyList<(int Seconds, int Calls)> limits)
{
    private readonly List<TimeSpan> calls = [];

    /// <summary>Until one more call would be let through; zero where it is now.</summary>
    public TimeSpan WaitAt(TimeSpan now) => limits.Max(limit => WaitFor(limit, now));

    public void Add(TimeSpan now)
    {
        calls.Add(now);
        Forget(limits.Max(limit => limit.Calls));
    }

    private TimeSpan WaitFor((int Seconds, int Calls) limit, TimeSpan now)
    {
        if (calls.Count < limit.Calls)
            return TimeSpan.Zero;
        var free = calls[^limit.Calls] + TimeSpan.FromSeconds(limit.Seconds);
        return free > now ? free - now : TimeSpan.Zero;
    }

    private void Forget(int most)
    {
        if (calls.Count > 2 * most)
            calls.RemoveRange(0, calls.Count - most);
    }
}
