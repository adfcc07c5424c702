using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Deciding;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.handover</c>, <c>overdragen</c>, <c>handover</c>: the card to choose somebody on; with a choice, that person leads.</summary>
internal sealed class HandOver(
    Admission admission, SessionRunner runner, MemberStore members, TeamCheck team, Attendance attendance, FacilitatorDesk desk, ViewFactory views)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(ask, cancellationToken) is not { Session: var session, Caller: var caller } admitted)
            return FacilitatorDesk.NoSession(ask);
        if (ask.Chosen(Inputs.Facilitator) is { Length: > 0 } chosen)
            return await HandAsync(ask, admitted, chosen, cancellationToken);
        var view = views.Of(session);
        return Viewing.HandOver(session, caller) is { } refusal
            ? await desk.RefuseAsync(ask, view, refusal, cancellationToken)
            : await ChooseAsync(view, null, cancellationToken);
    }

    private async Task<Reply> HandAsync(Ask ask, Admitted admitted, string chosen, CancellationToken cancellationToken)
    {
        var to = await PersonAsync(admitted.Session, ask.From.Person.Id, chosen, cancellationToken);
        var outcome = await runner.RunAsync(ask, admitted, _ => new Command.HandOver(to), cancellationToken);
        if (outcome is null)
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(outcome.Session);
        return outcome.Decision switch
        {
            Decision.Refused { Refusal: Refusal.NobodyChosen or Refusal.FacilitatesAlready } wrong => await ChooseAsync(view, Refusals.Sentence(view, wrong.Refusal), cancellationToken),
            Decision.Refused refused => await desk.RefuseAsync(ask, view, refused.Refusal, cancellationToken),
            _ => new Reply(NoticeCard.NewFacilitator(view)),
        };
    }

    /// <returns>Null for an id that is not on the roster.</returns>
    private async Task<Person?> PersonAsync(Session session, PersonId asker, string chosen, CancellationToken cancellationToken)
    {
        // Also for who handed over before and presses again.
        if (session.Facilitator.Id.Value == chosen)
            return session.Facilitator;
        if (!session.IsLedBy(asker))
            return null;
        // Looked up in the list, not by key: what came as an input is no key yet.
        var roster = await members.AllAsync(session.Id, cancellationToken);
        if (roster.FirstOrDefault(some => some.Id.Value == chosen) is not { Member: var member })
            return null;
        if (await team.HasAsync(session, member.UserId, cancellationToken) == false)
            await attendance.NoteAsync(session, member, inTeam: false, cancellationToken);
        return member.Person;
    }

    private async Task<Reply> ChooseAsync(View view, string? fault, CancellationToken cancellationToken)
    {
        var roster = await members.AllAsync(view.Session.Id, cancellationToken);
        return new Reply(HandOverCard.Create(view, [.. roster.Select(member => member.Member)], fault), Private: true);
    }
}
