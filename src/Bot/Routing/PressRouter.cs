using Microsoft.Bot.Schema;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>Takes a press on a button to its act, unless it is held back.</summary>
internal sealed class PressRouter(
    ActTable acts,
    PressGate gate,
    Contacts contacts,
    MessageDeduplication deduplication,
    ReplySender replySender,
    PrivateCopies privateCopies,
    ControlAtRest control)
{
    /// <summary>For <c>Action.Execute</c>: the reply replaces the card.</summary>
    public async Task<Reply> AnswerAsync(Sender sender, PressedAction action, CancellationToken cancellationToken) =>
        gate.HeldBack(sender, action) ?? await ActAsync(sender, action, null, cancellationToken);

    /// <returns>What sends the copy that belongs to the reply once Teams has its answer; null where there is none.</returns>
    public Func<CancellationToken, Task>? CopyOf(Sender sender, Reply reply) =>
        reply.Copy is { } copy ? stop => privateCopies.SendAsync(sender, copy, stop) : null;

    /// <summary>
    /// For <c>Action.Submit</c>, from clients without Action.Execute. The reply can't replace the card: it is sent, and only to the person
    /// who pressed.
    /// </summary>
    /// <returns>The reply to send once Teams has its answer; null where it was sent before.</returns>
    public async Task<Func<CancellationToken, Task>?> AnswerSubmitAsync(
        IMessageActivity activity, Sender sender, PressedAction action, CancellationToken cancellationToken)
    {
        if (gate.HeldBack(sender, action) is { } held)
            return Privately(held);
        var message = Fingerprints.Of(sender, activity);
        return await deduplication.RunAsync(
            sender.Tenant, sender.Person.Id, message, async () => Privately(await ActAsync(sender, action, message, cancellationToken)), cancellationToken);

        Func<CancellationToken, Task> Privately(Reply reply) => stop => replySender.SendPrivatelyAsync(sender, reply.Card, stop);
    }

    private async Task<Reply> ActAsync(Sender sender, PressedAction action, Fingerprint? message, CancellationToken cancellationToken)
    {
        // A press in a channel updates the address of its session, once that is known.
        if (sender.IsPersonal)
            await contacts.RememberAsync(sender, cancellationToken);
        var request = Request.Press(sender, action.Verb, action.Data, message);
        if (acts.ForPress(action.Verb) is not { } act)
            return Reply.Unreadable(request);
        var reply = await act(request, cancellationToken) ?? throw new InvalidOperationException($"A press on {action.Verb} has no answer.");
        if (reply.Stays is { } time)
            await control.NoteReplacedAsync(request, time, cancellationToken);
        return reply;
    }
}
