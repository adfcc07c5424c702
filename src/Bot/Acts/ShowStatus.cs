using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// Shows how far a session is. To <c>status</c> in their 1:1 chat the facilitator gets a new control card; everybody else gets the count.
/// </summary>
internal sealed class ShowStatus(
    Admission admission, ProgressReader progress, OutboxWriter outboxWriter, FacilitatorReplies replies, ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SessionControl, ControlAsync)
        .OnQuestion(StatusAsync, "status");

    private async Task<Reply?> ControlAsync(Request request, CancellationToken cancellationToken) =>
        await replies.ForFacilitatorAsync(request, view => replies.ControlAsync(request, view, null, cancellationToken), cancellationToken);

    private async Task<Reply?> StatusAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session } admitted)
            return Reply.NoSession(request);
        var reply = await CountAsync(admitted, cancellationToken);
        // The outbox sends the control card, since it tries again where Teams does not take it at once.
        return request.Sender.IsPersonal && Roles.In(session, admitted.Caller) == Role.Facilitator
            ? reply with { Instead = stop => outboxWriter.AddAsync(session.Id, new Work.ShowControlAgain(), stop) }
            : reply;
    }

    private async Task<Reply> CountAsync(Admitted admitted, CancellationToken cancellationToken)
    {
        var (session, view) = (admitted.Session, views.Of(admitted.Session));
        if (Roles.In(session, admitted.Caller) == Role.Outsider)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, new Refusal.NotInTeam())));
        if ((session.OpenRound ?? session.LastClosed) is not { } round)
            return new Reply(RefusalCard.Create(view.Texts, view.Texts["Refusal.NothingYet"]));
        return new Reply(StatusCard.Create(view, round, await progress.ReadAsync(session, round.Number, cancellationToken)));
    }
}
