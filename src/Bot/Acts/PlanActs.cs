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
        var isDay = DateOnly.TryParseExact(request.Chosen(Inputs.Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return await FromFormAsync(
            request,
            texts => isDay && hours.IsWorkday(day) ? [] : [new FieldFault(Inputs.Day, texts[isDay ? "Plan.NoWorkday" : "Plan.NoDay"], IsEmpty: !isDay)],
            session => Move(session, RoundOf(request), day),
            cancellationToken);
    }

    private Task<Reply?> SkipAsync(Request request, CancellationToken cancellationToken) =>
        FromFormAsync(request, _ => [], _ => new Command.SkipRound(RoundOf(request)), cancellationToken);

    /// <summary>Where something is wrong with the form, whoever may use it gets it back.</summary>
    /// <param name="faults">What is wrong with it besides the round.</param>
    private async Task<Reply?> FromFormAsync(
        Request request, Func<Texts, IEnumerable<FieldFault>> faults, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session } admitted)
            return Reply.NoSession(request);
        var view = views.Of(session);
        return session.IsLedBy(request.Sender.Person.Id) && session.Phase == Phase.Running
            && FormFault.Of(view.Texts, [.. NoRound(request, view.Texts), .. faults(view.Texts)]) is { } fault
            ? Again(request, view, fault)
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
