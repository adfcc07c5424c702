using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Commands;

/// <summary>Seals a round of an anonymous session, as work after its close and before it is reopened.</summary>
internal sealed class RoundSealing(SessionStore sessions, AnswerSeal seal) : IWorkHandlers
{
    /// <summary>Only another seal of the same round stands in the way, or answers where the round is open again.</summary>
    private const int Tries = 12;

    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.SealRound>((session, work, cancellationToken) => SealAsync(session.Id, work.Round, cancellationToken));

    /// <summary>Does nothing where the round is open, or sealed already.</summary>
    public async Task SealAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
            if (await sessions.LoadAsync(id, cancellationToken) is not { Session: { IsAnonymous: true } session }
                || session.Round(round) is not { Phase: RoundPhase.Closed }
                || await seal.TrySealAsync(id, round, cancellationToken))
                return;
        throw new InvalidOperationException($"Round {round} of session {id} changed {Tries} times while it was sealed.");
    }
}
