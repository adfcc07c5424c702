using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.cancel</c>, <c>stop</c>, <c>cancel</c>: ends a session, or its preparation, without a summary.</summary>
internal sealed class CancelSession(SessionRunner runner, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, _ => new Command.Cancel(), cancellationToken);
        // Before a session has started there is no desk to answer from: the set-up card says that it is over.
        if (outcome is { Session.StartedAt: null })
            return BeforeStart(ask, views.Of(outcome.Session), outcome.Decision);
        return await desk.ReplyAsync(ask, outcome, (view, _) => view.Texts["Done.Cancelled"], cancellationToken);
    }

    private static Reply BeforeStart(Ask ask, View view, Decision decision) => new(decision switch
    {
        Decision.Refused { Refusal: Refusal.NotInTeam } refused => RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)),
        _ when view.Session.IsLedBy(ask.From.Person.Id) => NoticeCard.SetUpDone(view),
        _ => RefusalCard.Create(view.Texts, view.Texts.Format("Refusal.OnlyStarter", view.Session.Facilitator.Name)),
    });
}
