using Praatplaat.Cards;
using Praatplaat.Sessions.Deciding;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>answer.mine</c>: one's own answer, to change while the round is open. Of nobody else, whoever asks.</summary>
internal sealed class ShowMyAnswer(SessionStore sessions, AnswerStore answers, Membership membership, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (ask.Session is not { } id || await sessions.LoadAsync(id, cancellationToken) is not { Session: var session })
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(session);
        var caller = await membership.CallerAsync(session, ask.From, cancellationToken);
        if (Viewing.MyAnswer(session, ask.Round, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal)));
        var round = session.Round(ask.Round!.Value)!;
        var answer = await answers.FindAsync(id, round.Number, ask.From.Person.Id, cancellationToken);
        return new Reply(MyAnswerCard.Create(view, round, answer), Private: true);
    }
}
