using Praatplaat.Bot.Diagnostics;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Commands;

/// <summary>
/// Brings up to date what older versions left: seals closed rounds of anonymous sessions that have the person in the key of an answer,
/// keeps today's playbook for sessions that have none of their own, and lists sessions with their managers. It looks through all sessions once
/// for each, at the first start that finds any, beside what the bot does for people.
/// </summary>
internal sealed class FormerSessions(
    SessionStore sessions,
    PlaybookStore kept,
    PlaybookLibrary playbooks,
    PeopleStore people,
    OutboxWriter outboxWriter,
    StorageGate storage,
    ILogger<FormerSessions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.OpenedAsync(stoppingToken);
        await OnceAsync(FormerStep.SealAnswers, SealAsync, stoppingToken);
        await OnceAsync(FormerStep.KeepPlaybooks, KeepAsync, stoppingToken);
        await OnceAsync(FormerStep.ListManaged, ListAsync, stoppingToken);
    }

    private async Task OnceAsync(FormerStep step, Func<Session, CancellationToken, Task> update, CancellationToken cancellationToken)
    {
        try
        {
            if (await sessions.IsDoneAsync(step, cancellationToken))
                return;
            var ids = await sessions.AllIdsAsync(cancellationToken).ToListAsync(cancellationToken);
            foreach (var id in ids)
                await UpdateAsync(id, update, cancellationToken);
            if (ids.Count > 0)
                await sessions.NoteDoneAsync(step, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.FormerSessionsLeft(Outages.Is(fault) ? null : fault, step);
        }
    }

    private async Task UpdateAsync(SessionId id, Func<Session, CancellationToken, Task> update, CancellationToken cancellationToken)
    {
        try
        {
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: var session })
                await update(session, cancellationToken);
        }
        catch (NewerSchemaException)
        {
            // A newer version wrote it, and needs nothing of this.
        }
    }

    private async Task SealAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.IsAnonymous)
            foreach (var round in session.Rounds.Where(round => round.Phase == RoundPhase.Closed))
                await outboxWriter.AddAsync(session.Id, new Work.SealRound(round.Number), cancellationToken);
    }

    /// <summary>In no order: whoever reads them sorts them.</summary>
    private async Task ListAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.StartedAt is not null)
            await people.AddManagedAsync(session.Location.Tenant, session.Settings.Manager.Id, session.Id, cancellationToken);
    }

    /// <summary>Where rounds are missing by now, nothing is kept: the file may come back.</summary>
    private async Task KeepAsync(Session session, CancellationToken cancellationToken)
    {
        if (kept.Of(session.Id) is null
            && playbooks.TryGet(session.Playbook.Id, out var today)
            && session.Rounds.All(round => today.Rounds.Any(there => there.Id == round.Key)))
            await kept.KeepAsync(session.Id, today, cancellationToken);
    }
}

internal static partial class FormerSessionsLog
{
    [LoggerMessage(LogLevel.Error, "What older versions left was not brought up to date ({Step}); the next start tries again")]
    public static partial void FormerSessionsLeft(this ILogger log, Exception? fault, FormerStep step);
}
