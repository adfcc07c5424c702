using Praatplaat.Bot.Access;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// Asks before a command by which something could be lost. It asks only about a command that would be carried out: everything else is
/// refused, or said to be done already, without a question.
/// </summary>
internal sealed class ConfirmFirst(Admission admission, ControlReader control, ViewFactory views, TimeProvider time)
{
    /// <param name="question">The card that asks; null where there is nothing to ask.</param>
    /// <returns>Null for a command that can go on.</returns>
    public async Task<Reply?> AskAsync(
        Request request, Command command, Func<View, ControlState, AdaptiveCard?> question, CancellationToken cancellationToken)
    {
        if (request.IsConfirmed || await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return null;
        var decision = Decider.Decide(session, command, new CommandContext(caller, time.GetUtcNow()));
        if (session.StartedAt is null || decision is not Decision.Accepted { Events.Count: > 0 })
            return null;
        return question(views.Of(session), await control.ReadAsync(session, cancellationToken)) is { } card
            ? new Reply(card, Private: true) { MayBePublic = true }
            : null;
    }
}
