using Praatplaat.Cards;
using Praatplaat.Sessions.Deciding;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>answer.mine</c>: one's own answer, to change while the round is open. Of nobody else, whoever asks.</summary>
internal sealed class ShowMyAnswer(Admission admission, AnswerStore answers, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(ask, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(session);
        if (Viewing.MyAnswer(session, ask.Round, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal)));
        var round = session.Round(ask.Round!.Value)!;
        var answer = await answers.FindAsync(session.Id, round.Number, ask.From.Person.Id, cancellationToken);
        return new Reply(MyAnswerCard.Create(view, round, answer), Private: true);
    }
}
