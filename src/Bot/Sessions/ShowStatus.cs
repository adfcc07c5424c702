using Praatplaat.Bot.Outbox;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>status</c>: how far the session is. In 1:1 the facilitator gets the control card anew, everyone else the count.</summary>
internal sealed class ShowStatus(Admission admission, ProgressReader progress, OutboxWriter outboxWriter, ReplySender replySender, ViewFactory views)
{
    /// <returns>The answer, to be given once Teams has its own.</returns>
    public async Task<Func<CancellationToken, Task>?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var admitted = await admission.AdmitAsync(request, cancellationToken);
        if (admitted is { Session: var session } && request.Sender.IsPersonal && Roles.In(session, admitted.Caller) == Role.Facilitator)
            // By the outbox: it tries again what Teams does not take at once.
            return stop => outboxWriter.AddAsync(session.Id, new Work.ShowControlAgain(), stop);
        var reply = admitted is null ? FacilitatorReplies.NoSession(request) : await CountAsync(admitted, cancellationToken);
        return stop => replySender.ReplyAsync(request.Sender, reply, stop);
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
