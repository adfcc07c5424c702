using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Storage;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Retention;

/// <summary>
/// Erases sessions so many days after their end, people without a session of whom nothing was heard for as long, and notes of messages that
/// Teams won't deliver again.
/// </summary>
internal sealed class ErasureRun(
    ErasureStore store,
    OutboxWriter outboxWriter,
    WorkingHours hours,
    AuditTrail audit,
    IOptions<SessionsOptions> options,
    ILogger<DailyErasure> log)
{
    /// <summary>Teams delivers a message again for about half a minute. The rest is for clocks and machines that stood still.</summary>
    internal static readonly TimeSpan MessagesKept = TimeSpan.FromDays(3);

    public async Task<ErasureCounts> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
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
        audit.PeopleExpired(counts.People, options.Value.RetentionDays);
        return counts;
    }

    /// <returns>False where the session is kept.</returns>
    private async Task<bool> EraseAsync(
        MetSession met, Sessions.Retention retention, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!met.IsBegun)
        {
            if (!await store.TryBeginAsync(met.Id, retention, now, cancellationToken))
                return false;
            // From here on nobody finds it any more.
            audit.Expired(met.Id, options.Value.RetentionDays);
        }

        await store.CompleteAsync(met.Id, now, cancellationToken);
        return true;
    }
}
