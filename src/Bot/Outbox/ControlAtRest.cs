using Microsoft.Extensions.Options;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>
/// Somebody who presses in their chat with the bot may go on there: unfold a part of the control card, or fill in what took its place. An
/// update would take that away, so one that only changes numbers waits. A change of the session is due at once, and goes first, unless
/// somebody may be typing there.
/// </summary>
internal sealed class ControlAtRest(
    OutboxStore outbox, SessionStore sessions, PostStore posts, UpdateThrottle throttle, IOptions<OutboxOptions> options, TimeProvider time)
{
    /// <summary>The facilitator of the session pressed in their chat, or went on elsewhere.</summary>
    /// <remarks>
    /// What waits is put off in storage, for whichever instance. That nothing waits yet only this one knows: another one keeps to the rest
    /// since the last change.
    /// </remarks>
    public Task NoteAsync(SessionId session, Request request, CancellationToken cancellationToken)
    {
        throttle.NoteBack(session, request.Sender.Person.Id);
        if (!request.IsPress || !request.Sender.IsPersonal)
            return Task.CompletedTask;
        throttle.NotePress(session, request.Sender.Person.Id);
        var now = time.GetUtcNow();
        return outbox.PutOffAsync(session, new DueWork(new Work.ShowControl(), now + options.Value.Rest), now, cancellationToken);
    }

    /// <summary>
    /// The answer to a press was another card, or says what came of it. Where it took the place of the control card, that waits until the next
    /// press, or until nobody comes back to it.
    /// </summary>
    /// <remarks>Only this instance knows, which puts the update off in storage.</remarks>
    public async Task NoteReplacedAsync(Request request, TimeSpan stays, CancellationToken cancellationToken)
    {
        if (request is { Session: { } session, Sender: { IsPersonal: true, PressedOn: { Length: > 0 } message } sender }
            && throttle.IsReader(session, sender.Person.Id)
            && (await posts.FindAsync(session, PostNames.Control(sender.Person.Id), cancellationToken))?.ActivityId == message
            // Whoever handed over has no control card to come back to.
            && (await sessions.LoadAsync(session, cancellationToken))?.Session.IsLedBy(sender.Person.Id) == true)
            throttle.NoteReplaced(session, sender.Person.Id, stays);
    }
}
