using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Diagnostics;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Outbox;

/// <summary>Decides about work that failed: it is tried again later, or set aside for a person.</summary>
internal sealed class WorkFailures(
    OutboxStore outbox, SetAsideStore setAside, OutboxTelemetry telemetry, TimeProvider time, ILogger<WorkFailures> log)
{
    /// <summary>For work that fails by itself, which waiting does not mend.</summary>
    private const int MostTries = 5;

    /// <summary>For work that Teams could not take: by then it has been unavailable for about six hours.</summary>
    private const int MostOutages = 12;

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    /// <summary>The wait where Teams throttles and does not say for how long.</summary>
    private static readonly TimeSpan Throttled = TimeSpan.FromSeconds(30);

    public Task HandleAsync(OutboxItem item, Exception fault, CancellationToken cancellationToken) => fault switch
    {
        UnconfirmedDeliveryException { Until: null } unconfirmed => SetAsideAsync(
            item, fault, Obstacle.Unconfirmed, unconfirmed.Post, cancellationToken),
        // Teams answered, though not what came of it: it is having trouble, which is waited out.
        UnconfirmedDeliveryException { Until: { } until, InnerException: ConnectorException { Status: not null } away } unconfirmed => LaterAsync(
            item, fault, Later(until, away.RetryAfter ?? Wait(item)), MostOutages, Obstacle.Unconfirmed, unconfirmed.Post, cancellationToken),
        UnconfirmedDeliveryException { Until: { } until } unconfirmed => LaterAsync(
            item, fault, until, MostTries, Obstacle.Unconfirmed, unconfirmed.Post, cancellationToken),
        ConnectorException { Failure: ConnectorFailure.Throttled } held => DeferAsync(
            item, fault, nameof(ConnectorFailure.Throttled), WaitOf(held), item.Tries, cancellationToken),
        ConnectorException { Failure: ConnectorFailure.Unavailable } away =>
            LaterAsync(item, fault, time.GetUtcNow() + (away.RetryAfter ?? Wait(item)), MostOutages, Obstacle.Unavailable, null, cancellationToken),
        NobodyReachedException nobody => SetAsideAsync(item, fault, nobody.Why, null, cancellationToken),
        ConnectorException refused => SetAsideAsync(item, fault, ConnectorObstacles.Of(refused), null, cancellationToken),
        _ => LaterAsync(item, fault, time.GetUtcNow() + Wait(item), MostTries, Obstacle.Fault, null, cancellationToken),
    };

    /// <summary>How long to wait after Teams has had too many calls.</summary>
    public static TimeSpan WaitOf(ConnectorException held) => held.RetryAfter ?? Throttled;

    private DateTimeOffset Later(DateTimeOffset earliest, TimeSpan wait) =>
        time.GetUtcNow() + wait is var waited && waited > earliest ? waited : earliest;

    private static TimeSpan Wait(OutboxItem item) => Waits[Math.Min(item.Tries, Waits.Length - 1)];

    private Task LaterAsync(
        OutboxItem item, Exception fault, DateTimeOffset due, int most, Obstacle why, string? post, CancellationToken cancellationToken) =>
        item.Tries + 1 >= most
            ? SetAsideAsync(item, fault, why, post, cancellationToken)
            : DeferAsync(item, fault, ObstacleNames.Instance.Of(why), due - time.GetUtcNow(), item.Tries + 1, cancellationToken);

    private async Task DeferAsync(
        OutboxItem item, Exception fault, string why, TimeSpan wait, int tries, CancellationToken cancellationToken)
    {
        var due = time.GetUtcNow() + wait;
        log.WorkDeferred(fault, item.Work.GetType().Name, item.Session.Value, tries, due);
        await outbox.DeferAsync(item, due, tries, item.IsUnconfirmed || fault is UnconfirmedDeliveryException, cancellationToken);
        telemetry.Failed(item, fault is UnconfirmedDeliveryException ? WorkResults.Doubt : WorkResults.Deferred, why);
    }

    private async Task SetAsideAsync(OutboxItem item, Exception fault, Obstacle why, string? post, CancellationToken cancellationToken)
    {
        // It is told one by one: the fault of an outage would have it summed up.
        log.WorkSetAside(Outages.Is(fault) ? null : fault, item.Work.GetType().Name, item.Session.Value, item.Tries + 1, ObstacleNames.Instance.Of(why));
        Work[] shown = (fault, item.Work) switch
        {
            // An update notifies nobody, and the channel waits for this answer: the question comes as a new message.
            (UnconfirmedDeliveryException { Until: null }, _) => [new Work.ShowControlAgain()],
            // What can't be told is not told about.
            (_, Work.TellUndelivered) => [new Work.ShowControl()],
            _ => [new Work.ShowControl(), new Work.TellUndelivered()],
        };
        await setAside.SetAsideAsync(
            item, why, post, [.. shown.Select(work => new DueWork(work, time.GetUtcNow()))], cancellationToken);
        telemetry.Failed(item, WorkResults.SetAside, ObstacleNames.Instance.Of(why));
    }
}
