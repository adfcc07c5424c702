using Praatplaat.Bot.Deliveries;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>status</c>: how far the session is. In 1:1 the facilitator gets the control card anew, everyone else the count.</summary>
internal sealed class ShowStatus(Admission admission, ProgressReader progress, ControlPost control, ViewFactory views)
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
            await control.ShowAgainAsync(session, cancellationToken);
            return null;
        }

        if ((session.OpenRound ?? session.LastClosed) is not { } round)
            return new Reply(RefusalCard.Create(view.Texts, view.Texts["Refusal.NothingYet"]));
        return new Reply(StatusCard.Create(view, round, await progress.ReadAsync(session, round.Number, cancellationToken)));
    }
}
