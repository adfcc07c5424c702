using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Retention;

/// <summary>What one run erased.</summary>
internal sealed class ErasureCounts
{
    public int Sessions { get; set; }

    public int People { get; set; }

    public int Messages { get; set; }

    /// <summary>Sessions that could not be looked at, or not be erased.</summary>
    public int Failed { get; set; }
}

/// <summary>Counts what was erased, by kind alone.</summary>
internal sealed class ErasureTelemetry(IMeterFactory meters)
{
    private readonly Counter<long> _erased = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.erased", "{item}", "What was erased as it is kept no longer, and sessions that could not be.");

    public void Erased(ErasureCounts counts)
    {
        Count("session", "erased", counts.Sessions);
        Count("person", "erased", counts.People);
        Count("message", "erased", counts.Messages);
        Count("session", "failed", counts.Failed);
    }

    private void Count(string kind, string result, int count)
    {
        if (count > 0)
            _erased.Add(count, new(Tags.Kind, kind), new(Tags.Result, result));
    }
}

internal static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<ErasureStore>()
        .AddSingleton<ErasureSchedule>()
        .AddSingleton<ErasureTelemetry>()
        .AddSingleton<ErasureRun>()
        .AddHostedService<DailyErasure>();
}
