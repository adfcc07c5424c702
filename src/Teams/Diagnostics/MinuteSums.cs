namespace Praatplaat.Teams.Diagnostics;

/// <summary>
/// Sums up what happens over and over: for each key how often within a minute, and what the first of them said of itself. A minute begins
/// with the first of them.
/// </summary>
/// <param name="tell">Gets the key, the count and what the first said; what was not told yet is told at the end.</param>
public sealed class MinuteSums<TKey>(TimeProvider time, Action<TKey, int, string> tell) : IDisposable
    where TKey : notnull
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, (int Count, string First)> _untold = [];
    private ITimer? _timer;

    public void Add(TKey key, string first)
    {
        lock (_gate)
        {
            var (count, said) = _untold.GetValueOrDefault(key, (0, first));
            _untold[key] = (count + 1, said);
            _timer ??= time.CreateTimer(_ => Tell(), null, Every, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => Tell();

    public void Tell()
    {
        List<KeyValuePair<TKey, (int Count, string First)>> sums;
        lock (_gate)
        {
            sums = [.. _untold];
            _untold.Clear();
            _timer?.Dispose();
            _timer = null;
        }

        foreach (var (key, sum) in sums)
            tell(key, sum.Count, sum.First);
    }
}
