using Microsoft.Extensions.Options;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>
/// Somebody who presses in their chat with the bot may go on there: unfold a part of the control card, or fill in what took its place. An
/// update would take that away, so one that only changes numbers waits. A change of the session is due at once, and goes first.
/// </summary>
internal sealed class ControlAtRest(OutboxStore outbox, UpdateThrottle throttle, IOptions<OutboxOptions> options, TimeProvider time)
{
    /// <summary>The facilitator of the session pressed in their chat.</summary>
    /// <remarks>
    /// What waits is put off in storage, for whichever instance. That nothing waits yet only this one knows: another one keeps to the rest
    /// since the last change.
    /// </remarks>
    public Task NoteAsync(SessionId session, CancellationToken cancellationToken)
    {
        throttle.NotePress(session);
        var now = time.GetUtcNow();
        return outbox.PutOffAsync(session, new DueWork(new Work.ShowControl(), now + options.Value.Rest), now, cancellationToken);
    }
}
