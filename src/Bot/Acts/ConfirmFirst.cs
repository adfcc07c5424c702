using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
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
    public Task<Reply> RunAsync(
        Request request,
        Command command,
        Func<View, ControlState, AdaptiveCard?> question,
        Func<Outcome?, Task<Reply>> reply,
        CancellationToken cancellationToken) => RunAsync(
            request,
            _ => command,
            async view => question(view, await control.ReadAsync(view.Session, cancellationToken)),
            reply,
            cancellationToken);

    /// <inheritdoc cref="RunAsync(Request, Command, Func{View, ControlState, AdaptiveCard?}, Func{Outcome?, Task{Reply}}, CancellationToken)"/>
    public async Task<Reply> RunAsync(
        Request request,
        Func<Session, Command> command,
        Func<View, Task<AdaptiveCard?>> question,
        Func<Outcome?, Task<Reply>> reply,
        CancellationToken cancellationToken)
    {
        var admitted = request.IsConfirmed ? null : await admission.AdmitAsync(request, cancellationToken);
        if (admitted is not null && MayAsk(admitted, command) && await question(views.Of(admitted.Session)) is { } card)
            return new Reply(card, Private: true) { MayBePublic = true };
        return await reply(await runner.RunAsync(request, admitted, command, cancellationToken));
    }

    private bool MayAsk(Admitted admitted, Func<Session, Command> command) =>
        admitted.Session.StartedAt is not null && admitted.WouldChange(command(admitted.Session), time.GetUtcNow());
}
