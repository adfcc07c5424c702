using System.Globalization;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// Shows the plan, and changes it: moves a round, leaves one out, pauses. Everybody in the team may see it, and the facilitator changes it.
/// </summary>
internal sealed class PlanActs(
    Admission admission,
    SessionRunner runner,
    SessionPace pace,
    FacilitatorReplies replies,
    ViewFactory views,
    WorkingHours hours,
    TimeProvider time) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.ScheduleShow, ShowAsync)
        .OnPress(Verbs.ScheduleChange, MoveAsync)
        .OnPress(Verbs.RoundSkip, SkipAsync)
        .OnPress(Verbs.RoundRestore, (request, cancellationToken) => ChangeAsync(
            request, session => new Command.RestoreRound(RoundOf(request), pace.NextOpensAt(session)), cancellationToken))
        .OnPress(Verbs.SchedulePause, (request, cancellationToken) => ChangeAsync(request, _ => new Command.PausePace(), cancellationToken))
        .OnPress(Verbs.ScheduleResume, (request, cancellationToken) => ChangeAsync(request, pace.Resume, cancellationToken))
        .OnQuestion(ShowAsync, "planning", "schedule")
        .OnWord(PauseAsync, "pauze", "pause");

    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        return Roles.In(session, caller) switch
        {
            Role.Outsider => new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, new Refusal.NotInTeam()))),
            _ when session.StartedAt is null =>
                new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, new Refusal.NotStarted(session.Facilitator.Name)))),
            Role.Facilitator => new Reply(PlanCard.ToChange(view, Today), Private: true) { MayBePublic = true },
            _ => new Reply(PlanCard.Create(view)),
        };
    }

    /// <summary>The day is when an open round closes, or when one that is to come opens.</summary>
    private async Task<Reply?> MoveAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session } admitted)
            return Reply.NoSession(request);
        var isDay = DateOnly.TryParseExact(request.Chosen(Inputs.Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var texts = views.Of(session).Texts;
        List<FieldFault> faults = [.. NoRound(request, texts)];
        if (!isDay || !hours.IsWorkday(day))
            faults.Add(new FieldFault(Inputs.Day, texts[isDay ? "Plan.NoWorkday" : "Plan.NoDay"], IsEmpty: !isDay));
        return await RunAsync(request, admitted, faults, now => Move(now, RoundOf(request), day), cancellationToken);
    }

    private async Task<Reply?> SkipAsync(Request request, CancellationToken cancellationToken) =>
        await admission.AdmitAsync(request, cancellationToken) is { Session: var session } admitted
            ? await RunAsync(
                request, admitted, [.. NoRound(request, views.Of(session).Texts)], _ => new Command.SkipRound(RoundOf(request)), cancellationToken)
            : Reply.NoSession(request);

    /// <param name="faults">What is wrong with the form, if its sender may use it at all.</param>
    private async Task<Reply?> RunAsync(
        Request request, Admitted admitted, List<FieldFault> faults, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        var session = admitted.Session;
        return faults.Count > 0 && session.IsLedBy(request.Sender.Person.Id) && session.Phase == Phase.Running
            ? Again(request, views.Of(session), FormFault.Of(views.Of(session).Texts, faults))
            : await AnswerAsync(request, await runner.RunAsync(request, admitted, command, cancellationToken), cancellationToken);
    }

    /// <summary>The card's own form has to bring a round: what was chosen may be left out by now.</summary>
    private static IEnumerable<FieldFault> NoRound(Request request, Texts texts) =>
        request.Step is not null && RoundOf(request) is null ? [new FieldFault(Inputs.Planned, texts["Plan.NoRound"], IsEmpty: true)] : [];

    private Command Move(Session session, int? round, DateOnly day) =>
        session.Round(round ?? 0) is { Phase: RoundPhase.Open } or null && session.OpenRound is not null
            ? new Command.Extend(round, hours.ClosingOn(day))
            : new Command.PlanRound(
                round, hours.OpeningOn(day), Plan.EarliestOpening(session, round ?? session.NextRound?.Number ?? 0, hours) ?? DateTimeOffset.MinValue);

    private async Task<Reply?> PauseAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.PausePace(), cancellationToken);
        return await replies.ReplyAsync(request, outcome, (view, _) => view.Texts["Done.Paused"], cancellationToken);
    }

    private async Task<Reply?> ChangeAsync(Request request, Func<Session, Command> command, CancellationToken cancellationToken) =>
        await AnswerAsync(request, await runner.RunAsync(request, command, cancellationToken), cancellationToken);

    /// <summary>With the plan as it is now, or as it was where the change is refused.</summary>
    private async Task<Reply?> AnswerAsync(Request request, Outcome? outcome, CancellationToken cancellationToken)
    {
        if (outcome is null || !outcome.Session.IsLedBy(request.Sender.Person.Id) || outcome.Session.Phase != Phase.Running)
            return await replies.ReplyAsync(request, outcome, (_, _) => null, cancellationToken);
        var view = views.Of(outcome.Session);
        return outcome.Decision is Decision.Refused refused
            ? Again(request, view, FaultOf(request, view, refused.Refusal))
            : new Reply(PlanCard.ToChange(view, Today, planned: request.Chosen(Inputs.Planned)), Private: true);
    }

    /// <summary>By the day, or by the round that was chosen; a button for one round, or for all, has no field.</summary>
    private static FormFault? FaultOf(Request request, View view, Refusal refusal) =>
        FormFault.Of(view, refusal) is { Fields: [] } && request.Carries(Inputs.Planned)
            ? FormFault.Of(view.Texts, new FieldFault(Inputs.Planned, Refusals.Sentence(view, refusal)))
            : FormFault.Of(view, refusal);

    private Reply Again(Request request, View view, FormFault? fault) =>
        new(PlanCard.ToChange(view, Today, fault, request.Chosen(Inputs.Day), request.Chosen(Inputs.Planned)), Private: true);

    private static int? RoundOf(Request request) => request.Number(Inputs.Planned) ?? request.Round;

    private DateOnly Today => hours.DayOf(time.GetUtcNow());
}
