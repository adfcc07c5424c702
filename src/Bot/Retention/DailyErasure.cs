using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Retention;

/// <summary>
/// Erases what is kept no longer, once a day on one instance: sessions so many days after their end, people without a session of whom
/// nothing was heard for as long, and notes of messages that Teams won't deliver again.
/// </summary>
internal sealed class DailyErasure(
    ErasureSchedule schedule,
    ErasureStore store,
    OutboxWriter outboxWriter,
    WorkingHours hours,
    ErasureTelemetry telemetry,
    IOptions<SessionsOptions> options,
    TimeProvider time,
    ILogger<DailyErasure> log) : BackgroundService
{
    /// <summary>A look is one row. A run that failed, or whose process died, is taken up again after as long.</summary>
    internal static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    /// <summary>Teams delivers a message again for about half a minute. The rest is for clocks and machines that stood still.</summary>
    internal static readonly TimeSpan MessagesKept = TimeSpan.FromDays(3);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
        var counts = await RunAsync(now, cancellationToken);
        await schedule.EndAsync(now + Day, cancellationToken);
        telemetry.Erased(counts);
        log.Erased(options.Value.RetentionDays, counts.Sessions, counts.People, counts.Messages, counts.Failed);
    }

    private async Task<ErasureCounts> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var retention = new Sessions.Retention(options.Value.RetentionDays);
        var (counts, members) = (new ErasureCounts(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var met in store.AllAsync(now - MessagesKept, cancellationToken))
            try
            {
                if (await EraseAsync(met, retention, now, cancellationToken))
                {
                    counts.Sessions += met.IsBegun ? 0 : 1;
                    continue;
                }

                members.UnionWith(met.Members);
                // Each day until then: it is sent once, when people work.
                if (await store.EndsSoonAsync(met.Id, retention, now, cancellationToken))
                    await outboxWriter.AddLaterAsync(met.Id, new Work.TellErasure(), hours.NextFrom(now) - now, cancellationToken);
                await store.ForgetMessagesAsync(met, cancellationToken);
                counts.Messages += met.OldMessages.Count;
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !StorageOutage.Is(fault))
            {
                // The other sessions go on; this one is met again at the next run.
                members.UnionWith(met.Members);
                counts.Failed++;
                log.SessionLeft(fault, met.Id.Value);
            }

        counts.People = await store.ErasePeopleAsync(members, retention.Since(now), cancellationToken);
        return counts;
    }

    /// <returns>False where the session is kept.</returns>
    private async Task<bool> EraseAsync(
        MetSession met, Sessions.Retention retention, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!met.IsBegun && !await store.TryBeginAsync(met.Id, retention, now, cancellationToken))
            return false;
        await store.CompleteAsync(met.Id, now, cancellationToken);
        return true;
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
