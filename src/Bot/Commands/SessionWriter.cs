using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Commands;

/// <summary>The outcome of a command, with the session as it is now.</summary>
/// <param name="IsRepeat">True where the message was delivered and carried out before: the answer is the same as then.</param>
internal sealed record Outcome(Session Session, Decision Decision, bool IsRepeat = false)
{
    /// <summary>True for an answer that took the place of an earlier one.</summary>
    public bool IsReplacement { get; init; }
}

/// <summary>A session as it was read, and the caller who is about to act on it.</summary>
internal sealed record Admitted(StoredSession Stored, Caller Caller)
{
    public Session Session => Stored.Session;

    /// <returns>False for a command that would be refused, or has nothing to do.</returns>
    public bool WouldChange(Command command, DateTimeOffset at) =>
        Decider.Decide(Session, command, new CommandContext(Caller, at)) is Decision.Accepted { Events.Count: > 0 };
}

/// <summary>
/// Loads a session, decides a command and saves the outcome; again where somebody else saved first. Nothing is sent before it is saved.
/// </summary>
internal sealed class SessionWriter(
    SessionStore sessions,
    DecisionSaver saver,
    OutboxSignal signal,
    CommandTelemetry telemetry,
    AuditTrail audit,
    IOptions<SessionsOptions> options,
    TimeProvider time)
{
    /// <summary>A whole team that presses at once needs far fewer.</summary>
    private const int Tries = 12;

    /// <summary>For the clock, and for what Teams reports.</summary>
    /// <returns>Null where there is no such session.</returns>
    public Task<Outcome?> RunAsync(SessionId id, Func<Session, Command> command, CancellationToken cancellationToken) => RunAsync(
        async () => await sessions.LoadAsync(id, cancellationToken) is { } stored ? new Admitted(stored, new Caller.Clock()) : null,
        command,
        null,
        cancellationToken);

    /// <param name="admit">Loads the session for each try, and finds out who the caller is to it. Null ends the command.</param>
    /// <param name="command">Made from the state as it was read.</param>
    /// <param name="message">The message that asked for the command; where it was carried out before, nothing happens.</param>
    public async Task<Outcome?> RunAsync(
        Func<Task<Admitted?>> admit, Func<Session, Command> command, Fingerprint? message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await admit() is not { Session: var session } admitted)
                return null;
            if (message is { } fingerprint && await sessions.HasProcessedAsync(session.Id, fingerprint, cancellationToken))
                // What was read may be older: the other delivery can have come in between.
                return await admit() is { Session: var processed }
                    ? new Outcome(processed, new Decision.Accepted(processed, [], []), IsRepeat: true)
                    : null;
            var asked = command(session);
            var context = new CommandContext(admitted.Caller, time.GetUtcNow()) { FormStays = options.Value.FormStays, Promise = options.Value.Promise };
            var decision = Decider.Decide(session, asked, context);
            if (decision is not Decision.Accepted { Events.Count: > 0 } accepted)
            {
                telemetry.Decided(asked, decision);
                return new Outcome(session, decision);
            }

            AnswerSaving saving;
            try
            {
                saving = await saver.SaveAsync(admitted.Stored, accepted, message, cancellationToken);
            }
            finally
            {
                // Also where the answer of storage was lost, or told of a conflict with this very save: the work may be there.
                signal.Wake(session.Id);
            }

            if (OutcomeOf(saving, session, asked, accepted) is { } outcome)
            {
                telemetry.Decided(asked, outcome.Decision);
                if (outcome.Decision is Decision.Accepted)
                    audit.Saved(session, admitted.Caller, asked, accepted.Events);
                return outcome;
            }

            if (attempt == Tries)
                throw new InvalidOperationException($"Session {session.Id} changed {Tries} times while a command was decided.");
        }
    }

    /// <returns>Null where the session changed: it is decided again.</returns>
    private static Outcome? OutcomeOf(AnswerSaving saving, Session before, Command asked, Decision.Accepted accepted) => saving switch
    {
        AnswerSaving.Changed => null,
        // Which answers are sealed stands in rows beside the state, so the rules can't know it.
        AnswerSaving.Sealed => new Outcome(
            before, new Decision.Refused(new Refusal.AnswerSealed(((Command.SubmitAnswer)asked).Round))),
        _ => new Outcome(accepted.Session, accepted) { IsReplacement = saving == AnswerSaving.Replaced },
    };
}
