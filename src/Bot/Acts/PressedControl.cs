using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// A press on a question or on news puts a control card in its place, below the one that is kept up to date. There it would go stale before
/// its reader's eyes, so from then on it is the one.
/// </summary>
internal sealed class PressedControl(PostStore posts, OutboxWriter outboxWriter)
{
    /// <param name="isToRead">Whether the card says what came of the press, which its update will not.</param>
    public async Task NoteAsync(Session session, Request request, bool isToRead, CancellationToken cancellationToken)
    {
        if (request is not { ReplacesCard: true, Sender: { IsPersonal: true, PressedOn: { Length: > 0 } message } sender }
            || session.StartedAt is null)
            return;
        var facilitator = sender.Person.Id;
        var known = await posts.FindAsync(session.Id, PostNames.Control(facilitator), cancellationToken);
        if (known is { IsThere: true } && known.ActivityId == message)
            return;
        await outboxWriter.AddLaterAsync(
            session.Id, new Work.MoveControl(facilitator, message), isToRead ? OutboxOptions.ReadingTime : TimeSpan.Zero, cancellationToken);
    }
}
