using Praatplaat.Bot.Outbox;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>status</c>: how far the session is. In 1:1 the facilitator gets the control card anew, everyone else the count.</summary>
internal sealed class ShowStatus(
    Admission admission, ProgressReader progress, DueStore due, OutboxStore outbox, OutboxSignal signal, ViewFactory views, TimeProvider time)
{
    /// <returns>Null where the control card is the answer.</returns>
    public async Task<Reply?> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(ask, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(session);
        var role = Roles.In(session, caller);
        if (role == Role.Outsider)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, new Refusal.NotInTeam())));
        if (role == Role.Facilitator && ask.From.IsPersonal)
        {
            // A send that fails here would fail the request; of the outbox it is tried again.
            await due.WakeAsync(session.Id, time.GetUtcNow(), cancellationToken);
            await outbox.AddAsync(session.Id, [new DueWork(new Work.ShowControlAgain(), time.GetUtcNow())], cancellationToken);
            signal.Wake(session.Id);
            return null;
        }

        if ((session.OpenRound ?? session.LastClosed) is not { } round)
            return new Reply(RefusalCard.Create(view.Texts, view.Texts["Refusal.NothingYet"]));
        return new Reply(StatusCard.Create(view, round, await progress.ReadAsync(session, round.Number, cancellationToken)));
    }
}
