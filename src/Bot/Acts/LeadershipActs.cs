using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Handing a session over, and taking it over.</summary>
internal sealed class LeadershipActs(
    Admission admission,
    SessionRunner runner,
    RosterChoice roster,
    PeopleReader people,
    FacilitatorReplies replies,
    ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SessionHandOver, HandOverAsync)
        .OnPress(Verbs.HandOverSearch, ShowAsync)
        .OnPress(Verbs.SessionTakeOver, TakeOverAsync)
        .OnWord(HandOverAsync, "overdragen", "handover")
        .OnWord(TakeOverAsync, "overnemen", "takeover");

    /// <summary>Shows the card to choose somebody on; with a choice, that person leads.</summary>
    private async Task<Reply?> HandOverAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Chosen(Inputs.Facilitator) is not { Length: > 0 } chosen)
            return await ShowAsync(request, cancellationToken);
        return await admission.AdmitAsync(request, cancellationToken) is { } admitted
            ? await HandAsync(request, admitted, chosen, cancellationToken)
            : Reply.NoSession(request);
    }

    /// <summary>Shows the card, with the people whose name was searched for. Where nobody was chosen on it, it says so.</summary>
    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken) => await replies.ForChoosingAsync(
        request,
        view => ChooseAsync(request, view, request.Step is null ? null : view.Texts["HandOver.Error"], cancellationToken),
        cancellationToken);

    /// <summary>Somebody leads where the facilitator left the team.</summary>
    private async Task<Reply?> TakeOverAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.TakeOver(), cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return outcome switch
        {
            { Decision: Decision.Refused refused } => await replies.RefuseAsync(request, view, refused.Refusal, cancellationToken),
            // A button that is pressed twice says once more what the first press did.
            { Decision: Decision.Accepted { Events: [] }, IsRepeat: false } when !request.IsPress => new Reply(DoneCard.LeadsAlready(view)),
            _ => new Reply(NoticeCard.NewFacilitator(view)),
        };
    }

    private async Task<Reply> HandAsync(Request request, Admitted admitted, string chosen, CancellationToken cancellationToken)
    {
        var to = await PersonAsync(admitted.Session, request.Sender.Person.Id, chosen, cancellationToken);
        var outcome = await runner.RunAsync(request, admitted, _ => new Command.HandOver(to), cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return outcome.Decision switch
        {
            Decision.Refused { Refusal: Refusal.NobodyChosen or Refusal.FacilitatesAlready } wrong => await ChooseAsync(
                request, view, Refusals.Sentence(view, wrong.Refusal), cancellationToken),
            Decision.Refused refused => await replies.RefuseAsync(request, view, refused.Refusal, cancellationToken),
            _ => new Reply(NoticeCard.NewFacilitator(view)),
        };
    }

    /// <summary>Somebody who handed over before and presses again gets the same answer.</summary>
    /// <returns>Null for an id that is not on the roster.</returns>
    private async Task<Person?> PersonAsync(Session session, PersonId asker, string chosen, CancellationToken cancellationToken) =>
        session.Facilitator.Id == new PersonId(chosen) ? session.Facilitator : await roster.FindAsync(session, asker, chosen, cancellationToken);

    private async Task<Reply> ChooseAsync(Request request, View view, string? fault, CancellationToken cancellationToken)
    {
        var chosen = fault is null ? request.Chosen(Inputs.Facilitator) : "";
        var wrong = fault is null ? null : FormFault.Of(view.Texts, new FieldFault(Inputs.Facilitator, fault));
        return new(
            HandOverCard.Create(view, await people.ColleaguesAsync(view, request.Search, chosen, cancellationToken), wrong), Private: true);
    }
}
