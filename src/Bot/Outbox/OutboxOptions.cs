namespace Praatplaat.Bot.Outbox;

/// <summary>Settings under <c>Outbox</c>.</summary>
internal sealed class OutboxOptions
{
    public static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(2);

    /// <summary>How long an instance has a session to itself without renewing. So long, at most, does a session wait for one that died.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Between two updates of one card: Teams takes 1,800 an hour in a conversation.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);
}
