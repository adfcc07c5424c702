using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>actions.report</c>: a member says what became of their own actions, or looks at them. Nobody else gets to see this card.
/// </summary>
internal sealed class OwnActions(
    Admission admission,
    ReaderReplies replies,
    SessionRunner runner,
    ActionsStore actions,
    FollowUpTimes times,
    ViewFactory views,
    TimeProvider time) : IActs
{
    public void AddTo(ActTable table) => table.OnPress(Verbs.ActionsReport, RunAsync);

    /// <summary>The actions with all that was said of them; the form for whoever gave none yet.</summary>
    public Task<Reply> ShowAsync(Request request, Admitted? admitted, CancellationToken cancellationToken) => replies.ForReaderAsync(
        request,
        admitted,
        ReadAccess.OwnActions,
        async view => new Reply(
            await actions.FindAsync(view.Session.Id, request.Sender.Person.Id, cancellationToken) is { } given
                ? MyActionsCard.Create(view, given, time.GetUtcNow(), isSaved: false)
                : ActionsCard.Create(view),
            Private: true));

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var admitted = await admission.AdmitAsync(request, cancellationToken);
        return admitted is null || request.Step is null
            ? await ShowAsync(request, admitted, cancellationToken)
            : await ReportAsync(request, admitted, cancellationToken);
    }

    private async Task<Reply> ReportAsync(Request request, Admitted admitted, CancellationToken cancellationToken)
    {
        var given = await actions.FindAsync(admitted.Session.Id, request.Sender.Person.Id, cancellationToken);
        var (said, carry) = (request.Outcomes, request.Typed(Inputs.Carry) == "true");
        var again = await times.LastAsync(request.Sender, cancellationToken);
        var outcome = await runner.RunAsync(request, admitted, _ => new Command.ReportActions(given, said, carry, again) { Of = request.Item }, cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var (view, now) = (views.Of(outcome.Session), time.GetUtcNow());
        return new Reply(
            outcome.Decision switch
            {
                Decision.Accepted { Events: [Event.ActionsReported reported] } => MyActionsCard.Create(view, reported.Actions, now, isSaved: true),
                // What was chosen for actions of before says nothing of those of now.
                Decision.Refused { Refusal: Refusal.FaultyForm or Refusal.ActionsChanged } refused => FollowUpCard.Create(
                    view,
                    given!,
                    given!.FollowUp?.IsLast(now) == true,
                    refused.Refusal is Refusal.FaultyForm ? said : [],
                    carry,
                    FormFault.Of(view, refused.Refusal)),
                Decision.Refused refused => RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)),
                _ => throw new InvalidOperationException("What became of actions is saved or refused."),
            },
            Private: true);
    }
}
