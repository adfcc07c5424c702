using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Deciding;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>What came of a command, with the session as it is now.</summary>
internal sealed record Outcome(Session Session, Decision Decision);

/// <summary>Load, decide, save; and when somebody else saved first, once more. Nothing is sent before it is saved.</summary>
internal sealed class SessionRunner(
    SessionStore sessions, AnswerStore answers, ActionsStore actions, DueStore due, Membership membership, ServiceAddress address, OutboxSignal signal, TimeProvider time)
{
    /// <summary>A whole team that presses at once settles in far fewer.</summary>
    private const int Tries = 12;

    /// <summary>For a person who asks; who they are to the session is looked up, not believed.</summary>
    /// <returns>Null when there is no such session.</returns>
    public async Task<Outcome?> RunAsync(Ask ask, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        if (ask.Session is not { } id)
            return null;
        var outcome = await RunAsync(id, command, session => membership.CallerAsync(session, ask.From, cancellationToken), ask.Message, cancellationToken);
        if (outcome is not null)
            await address.RefreshAsync(outcome.Session, ask.From, cancellationToken);
        return outcome;
    }

    /// <summary>For the clock.</summary>
    public Task<Outcome?> RunAsync(SessionId id, Func<Session, Command> command, CancellationToken cancellationToken) =>
        RunAsync(id, command, _ => ValueTask.FromResult<Caller>(new Caller.Clock()), null, cancellationToken);

    /// <param name="command">Made from the state as it was read.</param>
    /// <param name="caller">Likewise: who is in the team may depend on the session.</param>
    /// <param name="message">What asked for it: where it has been obeyed already, nothing happens.</param>
    /// <returns>Null when there is no such session.</returns>
    private async Task<Outcome?> RunAsync(
        SessionId id, Func<Session, Command> command, Func<Session, ValueTask<Caller>> caller, string? message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await sessions.LoadAsync(id, cancellationToken) is not { } stored)
                return null;
            if (message is not null && await sessions.HasObeyedAsync(id, message, cancellationToken))
                return new Outcome(stored.Session, new Decision.Accepted(stored.Session, [], []));
            var turn = new Turn(await caller(stored.Session), time.GetUtcNow());
            var decision = Decider.Decide(stored.Session, command(stored.Session), turn);
            if (decision is not Decision.Accepted { Events.Count: > 0 } accepted)
                return new Outcome(stored.Session, decision);
            if (await SaveAsync(stored, accepted, message, cancellationToken))
            {
                signal.Wake(id);
                return new Outcome(accepted.Session, accepted);
            }

            if (attempt == Tries)
                throw new InvalidOperationException($"Session {id} changed {Tries} times while a command was decided.");
        }
    }

    private async Task<bool> SaveAsync(StoredSession stored, Decision.Accepted accepted, string? message, CancellationToken cancellationToken)
    {
        // An answer is the one act that a whole team does at once: two calls, and the due table knows that the round is open.
        if (accepted.Events is [Event.AnswerGiven answered])
            return await answers.SaveAsync(stored.Session, answered.Answer, accepted.Work, cancellationToken);
        await due.WakeAsync(stored.Session.Id, time.GetUtcNow(), cancellationToken);
        if (accepted.Events is not [Event.ActionsGiven given])
            return await sessions.SaveAsync(stored, accepted, message, cancellationToken);
        await actions.SaveAsync(stored.Session.Id, given.Actions, accepted.Work, cancellationToken);
        return true;
    }
}
