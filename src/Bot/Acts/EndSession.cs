using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Ends a session: finished with a summary, or cancelled without one. Both ask first where something would be lost.</summary>
internal sealed class EndSession(
    ConfirmFirst confirmFirst, FacilitatorReplies replies, SessionPace pace, ViewFactory views, TimeProvider time) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SessionFinish, FinishAsync)
        .OnPress(Verbs.SessionCancel, CancelAsync)
        .OnWord(FinishAsync, "afronden", "finish")
        .OnWord(CancelAsync, "stop", "cancel");

    private async Task<Reply?> FinishAsync(Request request, CancellationToken cancellationToken) => await confirmFirst.RunAsync(
        request,
        new Command.Finish(pace.RemindsManagerAt()),
        QuestionCard.Finish,
        outcome => replies.ReplyAsync(request, outcome, (view, _) => view.Texts["Done.Finished"], cancellationToken),
        cancellationToken);

    private async Task<Reply?> CancelAsync(Request request, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Limits.Resuming;
        return await confirmFirst.RunAsync(
            request,
            new Command.Cancel(),
            (view, state) => QuestionCard.Stop(view, state, until),
            async outcome => outcome is { Session.StartedAt: null }
                ? BeforeStart(request, views.Of(outcome.Session), outcome.Decision)
                : await replies.ReplyAsync(request, outcome, (view, _) => view.Texts["Done.Cancelled"], cancellationToken),
            cancellationToken);
    }

    /// <summary>Until a session has started there is no control card to answer with: the set-up card says that it is over.</summary>
    private static Reply BeforeStart(Request request, View view, Decision decision) => new(decision switch
    {
        Decision.Refused { Refusal: Refusal.NotInTeam } refused => RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)),
        _ when view.Session.IsLedBy(request.Sender.Person.Id) => NoticeCard.SetUpDone(view),
        _ => RefusalCard.Create(view.Texts, view.Texts.Format("Refusal.OnlyStarter", view.Session.Facilitator.Name)),
    });
}
