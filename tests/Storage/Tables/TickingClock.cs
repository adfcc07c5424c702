namespace Praatplaat.Storage.Tests.Tables;

/// <summary>A second later each time it is read.</summary>
internal sealed class TickingClock(DateTimeOffset start) : TimeProvider
{
    private int seconds;

    public override DateTimeOffset GetUtcNow() => start.AddSeconds(seconds++);
}
