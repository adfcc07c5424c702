using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Storage;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Retention;

/// <summary>Has what is kept no longer erased, once a day on one instance.</summary>
internal sealed class DailyErasure(
    ErasureSchedule schedule,
    ErasureRun run,
    ErasureTelemetry telemetry,
    StorageGate storage,
    IOptions<SessionsOptions> options,
    TimeProvider time,
    ILogger<DailyErasure> log) : BackgroundService
{
    /// <summary>A look is one row. A run that failed, or whose process died, is taken up again after as long.</summary>
    internal static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.OpenedAsync(stoppingToken);
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.RunFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The first run is at some time of the day that nobody chose, so that many bots don't do it together.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var first = now.AddSeconds(RandomNumberGenerator.GetInt32((int)Day.TotalSeconds));
        if (!await schedule.TryTakeAsync(now, first, now + LookEvery, cancellationToken))
            return;
        var counts = await run.RunAsync(now, cancellationToken);
        await schedule.EndAsync(now + Day, cancellationToken);
        telemetry.Erased(counts);
        log.Erased(options.Value.RetentionDays, counts.Sessions, counts.People, counts.Messages, counts.Failed);
    }
}

internal static partial class ErasureLog
{
    [LoggerMessage(
        LogLevel.Information,
        "Erased after {Days} days: {Sessions} sessions, {People} people; {Messages} notes of messages; {Failed} sessions failed")]
    public static partial void Erased(this ILogger log, int days, int sessions, int people, int messages, int failed);

    [LoggerMessage(LogLevel.Error, "Session {Session} could not be erased; the next run tries again")]
    public static partial void SessionLeft(this ILogger log, Exception fault, string session);

    [LoggerMessage(LogLevel.Warning, "The daily erasure stopped halfway; it goes on within two hours")]
    public static partial void RunFailed(this ILogger log, Exception fault);
}
