using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Reads the roster after people joined or left, and shows who counts now. Whoever joined after dots or the three actions were asked for is
/// asked as well.
/// </summary>
internal sealed class RosterUpdate(
    RosterSync rosterSync,
    ActionRequests actionRequests,
    DotRequests dotRequests,
    PostStore posts,
    OutboxWriter outboxWriter,
    TimeProvider time) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers.On<Work.ReadRoster>((session, _, cancellationToken) => ReadAsync(session, cancellationToken));

    private async Task ReadAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Phase != Phase.Running)
            return;
        if (session.TakesDots)
            await dotRequests.AskAsync(session, await UntriedAsync(session, PostNames.AllDots, cancellationToken), cancellationToken);
        else if (session.ActionsAskedAt is null)
            await rosterSync.SyncAsync(session, cancellationToken);
        else
            await actionRequests.AskAsync(session, await UntriedAsync(session, PostNames.AllActions, cancellationToken), cancellationToken);

        // Whoever joins while the reminder is planned gets it like the others.
        if (session.OpenRound is { RemindedAt: { } at, Number: var number } && at > time.GetUtcNow())
            await outboxWriter.AddUnderLeaseAsync(session.Id, new Work.RemindMembers(number), cancellationToken);
        await outboxWriter.AddUnderLeaseAsync(
            session.Id, session.OpenRound is { } open ? new Work.ShowProgress(open.Number) : new Work.ShowNumbers(), cancellationToken);
    }

    /// <summary>Whose chat refused a card is asked again when there is a sign that it helps, and not each time that somebody joins.</summary>
    private async Task<Func<PersonId, bool>> UntriedAsync(Session session, string prefix, CancellationToken cancellationToken)
    {
        var tried = await posts.BeginningWithAsync(session.Id, prefix, cancellationToken);
        return person => !tried.ContainsKey(prefix + person.Value);
    }
}
