using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Moves the deadline of a round, and sends its one reminder.</summary>
internal sealed class ExtendAndRemind(
    SessionRunner runner, ControlReader control, FacilitatorReplies replies, WorkingHours hours, TimeProvider time) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.RoundExtend, ExtendAsync)
        .OnPress(Verbs.RoundRemind, RemindAsync)
        .OnWord(RemindAsync, "herinner", "remind");

    /// <summary>The button names the new deadline. It is absolute: however often the press is delivered, the deadline moves once.</summary>
    private async Task<Reply?> ExtendAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(
            request,
            session => new Command.Extend(request.Round, request.Moment("until", hours) ?? NextWorkday(session)),
            cancellationToken);
        return await replies.ReplyAsync(
            request,
            outcome,
            (view, accepted) => accepted.Session.OpenRound?.ClosesAt is { } at ? view.Texts.Format("Status.OpenUntil", view.Moment(at)) : null,
            cancellationToken);
    }

    /// <summary>Reminders go only to members who have not answered, and within working hours.</summary>
    private async Task<Reply?> RemindAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(
            request, _ => new Command.Remind(request.Round, hours.NextFrom(time.GetUtcNow())), cancellationToken);
        var state = outcome is { Decision: Decision.Accepted, Session: { OpenRound: not null } session } && !request.IsPress
            ? await control.ReadAsync(session, cancellationToken)
            : null;
        return await replies.ReplyAsync(request, outcome, (view, accepted) => Reminded(view, accepted, state), cancellationToken);
    }

    /// <summary>Four o'clock on the next working day; for a round that closes later, the deadline that it has.</summary>
    private DateTimeOffset NextWorkday(Session session)
    {
        var next = hours.Deadline(time.GetUtcNow(), 1);
        return session.OpenRound?.ClosesAt is { } at && at > next ? at : next;
    }

    private string? Reminded(View view, Decision.Accepted accepted, ControlState? state) => (accepted.Session.OpenRound?.RemindedAt, state?.ToRemind) switch
    {
        (null, _) or (_, null) => null,
        (_, <= 0) => view.Texts["Done.ReminderNobody"],
        ({ } at, { } people) when at > time.GetUtcNow() => view.Texts.Count("Done.ReminderLater", people, view.Moment(at)),
        (_, { } people) => view.Texts.Count("Done.ReminderNow", people),
    };
}
