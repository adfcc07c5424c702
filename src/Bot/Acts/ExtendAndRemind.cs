using Praatplaat.Bot.Commands;
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
        var people = await PeopleAsync(outcome, cancellationToken);
        return await replies.ReplyAsync(
            request, outcome, (view, accepted) => Reminded(view, accepted, people), cancellationToken, isNews: true);
    }

    /// <summary>How many get it. Counted as before it went out: after that nobody is to get one.</summary>
    private async Task<int?> PeopleAsync(Outcome? outcome, CancellationToken cancellationToken)
    {
        if (outcome is not { Decision: Decision.Accepted, Session: { OpenRound: { } open } session })
            return null;
        var before = session with { Rounds = [.. session.Rounds.Select(round => round == open ? round with { RemindedAt = null } : round)] };
        return (await control.ReadAsync(before, cancellationToken)).ToRemind;
    }

    /// <summary>Four o'clock on the next working day; for a round that closes later, the deadline that it has.</summary>
    private DateTimeOffset NextWorkday(Session session)
    {
        var next = hours.Deadline(time.GetUtcNow(), 1);
        return session.OpenRound?.ClosesAt is { } at && at > next ? at : next;
    }

    private string? Reminded(View view, Decision.Accepted accepted, int? people) => (accepted.Session.OpenRound?.RemindedAt, people) switch
    {
        (null, _) or (_, null) => null,
        (_, <= 0) => view.Texts["Done.ReminderNobody"],
        ({ } at, { } some) when at > time.GetUtcNow() => view.Texts.Count("Done.ReminderLater", some, view.Moment(at)),
        (_, { } some) => view.Texts.Count("Done.ReminderNow", some),
    };
}
