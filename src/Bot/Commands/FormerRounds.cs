using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Commands;

/// <summary>
/// Seals what version 0.1 left: closed rounds of anonymous sessions with the person in the key of an answer. It looks through all sessions
/// once, at the first start that finds any, beside what the bot does for people.
/// </summary>
internal sealed class FormerRounds(SessionStore sessions, OutboxWriter outboxWriter, ILogger<FormerRounds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await sessions.AreFormerSealedAsync(stoppingToken))
                return;
            var ids = await sessions.AllIdsAsync(stoppingToken).ToListAsync(stoppingToken);
            foreach (var id in ids)
                await AskAsync(id, stoppingToken);
            if (ids.Count > 0)
                await sessions.NoteFormerSealedAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.FormerRoundsLeft(fault);
        }
    }

    private async Task AskAsync(SessionId id, CancellationToken cancellationToken)
    {
        try
        {
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: { IsAnonymous: true } session })
                foreach (var round in session.Rounds.Where(round => round.Phase == RoundPhase.Closed))
                    await outboxWriter.AddAsync(id, new Work.SealRound(round.Number), cancellationToken);
        }
        catch (NewerSchemaException)
        {
            // A newer version wrote it: that one seals by itself.
        }
    }
}

internal static partial class FormerRoundsLog
{
    [LoggerMessage(LogLevel.Error, "Anonymous answers of version 0.1 could not be looked for; the next start looks again")]
    public static partial void FormerRoundsLeft(this ILogger log, Exception fault);
}
