using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.cancel</c>, <c>stop</c>, <c>cancel</c>: ends a session, or its preparation, without a summary.</summary>
internal sealed class CancelSession(SessionRunner runner, FacilitatorReplies replies, ViewFactory views)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.Cancel(), cancellationToken);
        // Before a session has started there is no desk to answer from: the set-up card says that it is over.
        if (outcome is { Session.StartedAt: null })
            return BeforeStart(request, views.Of(outcome.Session), outcome.Decision);
        return await replies.ReplyAsync(request, outcome, (view, _) => view.Texts["Done.Cancelled"], cancellationToken);
    }

    private static Reply BeforeStart(Request request, View view, Decision decision) => new(decision switch
    {
        Decision.Refused { Refusal: Refusal.NotInTeam } refused => RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)),
        _ when view.Session.IsLedBy(request.Sender.Person.Id) => NoticeCard.SetUpDone(view),
        _ => RefusalCard.Create(view.Texts, view.Texts.Format("Refusal.OnlyStarter", view.Session.Facilitator.Name)),
    });
}
