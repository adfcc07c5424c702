using Praatplaat.Bot.Access;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>The facilitator chooses another manager. The team is told in the channel.</summary>
internal sealed class ManagerActs(
    Admission admission,
    SessionRunner runner,
    RosterChoice roster,
    PeopleReader people,
    FacilitatorReplies replies,
    ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SessionManager, RunAsync)
        .OnPress(Verbs.ManagerSearch, ShowAsync)
        .OnWord(RunAsync, "manager");

    /// <summary>Shows the card to choose somebody on; with a choice, that person is the manager.</summary>
    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Chosen(Inputs.Manager) is not { Length: > 0 } chosen)
            return await ShowAsync(request, cancellationToken);
        if (await admission.AdmitAsync(request, cancellationToken) is not { } admitted)
            return Reply.NoSession(request);
        var to = await roster.FindAsync(admitted.Session, request.Sender.Person.Id, chosen, cancellationToken);
        var outcome = await runner.RunAsync(request, admitted, _ => new Command.ChangeManager(to), cancellationToken);
        if (outcome is { Decision: Decision.Refused { Refusal: Refusal.NobodyChosen nobody } })
        {
            var view = views.Of(outcome.Session);
            return await ChooseAsync(request, view, Refusals.Sentence(view, nobody), cancellationToken);
        }

        return await replies.ReplyAsync(
            request, outcome, (view, _) => view.Texts.Format("Done.Manager", view.Session.Settings.Manager.Name), cancellationToken);
    }

    /// <summary>Shows the card, with the people whose name was searched for. Where nobody was chosen on it, it says so.</summary>
    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken) => await replies.ForChoosingAsync(
        request,
        view => ChooseAsync(request, view, request.Step is null ? null : view.Texts["SetUp.ManagerMissing"], cancellationToken),
        cancellationToken);

    private async Task<Reply> ChooseAsync(Request request, View view, string? fault, CancellationToken cancellationToken)
    {
        var chosen = fault is null ? request.Chosen(Inputs.Manager) : "";
        var wrong = fault is null ? null : FormFault.Of(view.Texts, new FieldFault(Inputs.Manager, fault));
        return new(
            ManagerCard.Create(view, await people.EveryoneAsync(view, request.Search, chosen, cancellationToken), wrong), Private: true);
    }
}
