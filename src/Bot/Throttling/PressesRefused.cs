using Praatplaat.Sessions;

namespace Praatplaat.Bot.Throttling;

/// <summary>Tells the log how many presses came too fast: of a tenant at most one line a minute, since a flood is to fill no disk.</summary>
internal sealed class ThrottledPressLog(TimeProvider time, ILogger<PressLimiter> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<TenantId, (int Untold, DateTimeOffset Told)> counts = [];

    public void Count(TenantId tenant)
    {
        if (Add(tenant) is { } untold)
            log.TooFast(tenant.Value, untold);
    }

    /// <returns>How many are to be told of now; null when that has to wait.</returns>
    private int? Add(TenantId tenant)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var (untold, told) = counts.GetValueOrDefault(tenant);
            var isTime = now - told >= Pause;
            counts[tenant] = isTime ? (0, now) : (untold + 1, told);
            return isTime ? untold + 1 : null;
        }
    }
}
