using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Commands;

/// <summary>Saves what was decided: an answer and actions as rows of their own, everything else as the new state of the session.</summary>
internal sealed class DecisionSaver(
    SessionStore sessions, AnswerStore answers, ActionsStore actions, DotStore dots, RoundSealing sealing, DueStore due, TimeProvider time)
{
    public async Task<AnswerSaving> SaveAsync(
        StoredSession stored, Decision.Accepted accepted, Fingerprint? message, CancellationToken cancellationToken)
    {
        // An answer is the one act that a whole team does at once: it takes few calls, and the due table knows that the round is open.
        if (accepted.Events is [Event.AnswerGiven answered])
            return await answers.SaveAsync(stored.Session, answered.Answer, accepted.Work, cancellationToken);
        await due.AnnounceAsync(stored.Session.Id, time.GetUtcNow(), cancellationToken);
        if (accepted.Events is [Event.DotsGiven some])
            return await dots.SaveAsync(stored.Session.Id, some.By, some.Items, accepted.Work, cancellationToken);
        if (accepted.Events is [Event.ActionsGiven given])
            return await actions.SaveAsync(stored.Session, given.Actions, accepted.Work, cancellationToken);
        if (accepted.Events is [Event.ActionsReported reported])
            return await actions.SaveReportAsync(stored.Session, reported.Actions, accepted.Work, cancellationToken);
        return await SaveStateAsync(stored, accepted, message, cancellationToken) ? AnswerSaving.Saved : AnswerSaving.Changed;
    }

    private async Task<bool> SaveStateAsync(
        StoredSession stored, Decision.Accepted accepted, Fingerprint? message, CancellationToken cancellationToken)
    {
        // The answers so far are sealed before new ones come in, so that the round has one secret and each person one answer.
        foreach (var happened in accepted.Events)
            foreach (var round in OpenedAgain(happened))
                await sealing.SealAsync(stored.Session.Id, round, cancellationToken);
        // What was given before the session was stopped and resumed counts no longer.
        if (accepted.Events is [Event.DotsAsked])
            await dots.DiscardAsync(stored.Session.Id, cancellationToken);
        return await sessions.SaveAsync(stored, accepted, message, cancellationToken);
    }

    private static IEnumerable<int> OpenedAgain(Event happened) => happened switch
    {
        Event.RoundReopened reopened => [reopened.Round],
        Event.SessionResumed resumed => resumed.OpenRounds.Select(round => round.Number),
        _ => [],
    };
}
