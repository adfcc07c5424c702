using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>answer.mine</c>: one's own answer, to change while the round is open. Of nobody else, whoever asks.</summary>
internal sealed class ShowMyAnswer(Admission admission, AnswerStore answers, ViewFactory views)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return FacilitatorReplies.NoSession(request);
        var view = views.Of(session);
        if (ReadAccess.MyAnswer(session, request.Round, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal)));
        var round = session.Round(request.Round!.Value)!;
        var answer = await answers.FindAsync(session.Id, round.Number, request.Sender.Person.Id, cancellationToken);
        return new Reply(MyAnswerCard.Create(view, round, answer), Private: true);
    }
}
