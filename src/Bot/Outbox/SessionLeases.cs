using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Takes sessions for this instance to work on.</summary>
internal sealed class SessionLeases(
    DueStore due, OutboxStore outbox, OutboxSignal signal, OutboxTelemetry telemetry, IOptions<OutboxOptions> options, TimeProvider time, ILogger<SessionLeases> log)
{
    /// <summary>Of this process and no other, also not of one that had its number before.</summary>
    private readonly string _owner = RandomNumberGenerator.GetHexString(16);

    /// <param name="cancellationToken">Ends the work under the lease as well.</param>
    /// <returns>Null when another instance is at it, or there is nothing to do.</returns>
    public async Task<LeaseHold?> TryTakeAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await LeaseAsync(id, cancellationToken) is not { } lease)
            return null;
        telemetry.Lease("taken");
        return new LeaseHold(due, lease, options.Value.Lease, time, log, cancellationToken);
    }

    private async Task<Lease?> LeaseAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await AskAsync(id, cancellationToken) is { Lease: { } lease })
            return lease;
        if ((await outbox.FirstAsync(id, cancellationToken)).Count == 0)
            return null;
        // There is work, so another instance is at it, or a wake came in between: the one looks again, the other is over.
        await due.WakeAsync(id, time.GetUtcNow(), cancellationToken);
        var answer = await AskAsync(id, cancellationToken);
        // Or it died: then its lease ends.
        if (answer.HeldUntil is { } until)
        {
            telemetry.Lease("held");
            signal.WakeAt(id, until);
        }

        return answer.Lease;
    }

    private Task<LeaseAnswer> AskAsync(SessionId id, CancellationToken cancellationToken) =>
        due.TryLeaseAsync(id, _owner, time.GetUtcNow(), options.Value.Lease, cancellationToken);
}
