using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// Runs a command by which something could be lost, and asks first. It asks only about a command that would be carried out: everything else
/// is refused, or said to be done already, without a question.
/// </summary>
internal sealed class ConfirmFirst(Admission admission, SessionRunner runner, ControlReader control, ViewFactory views, TimeProvider time)
{
    /// <param name="question">The card that asks; null where there is nothing to ask.</param>
    /// <param name="reply">Tells the outcome, where there was nothing to ask or it was confirmed.</param>
    public async Task<Reply> RunAsync(
        Request request,
        Command command,
        Func<View, ControlState, AdaptiveCard?> question,
        Func<Outcome?, Task<Reply>> reply,
        CancellationToken cancellationToken)
    {
        var admitted = request.IsConfirmed ? null : await admission.AdmitAsync(request, cancellationToken);
        if (admitted is not null && await QuestionAsync(admitted, command, question, cancellationToken) is { } card)
            return new Reply(card, Private: true) { MayBePublic = true };
        return await reply(await runner.RunAsync(request, admitted, _ => command, cancellationToken));
    }

    private async Task<AdaptiveCard?> QuestionAsync(
        Admitted admitted, Command command, Func<View, ControlState, AdaptiveCard?> question, CancellationToken cancellationToken)
    {
        var session = admitted.Session;
        return session.StartedAt is not null && admitted.WouldChange(command, time.GetUtcNow())
            ? question(views.Of(session), await control.ReadAsync(session, cancellationToken))
            : null;
    }
}
