using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.extend</c>: a new deadline, which the button names. It is absolute: however often the press is delivered, it moves once.</summary>
internal sealed class ExtendRound(SessionRunner runner, FacilitatorDesk desk, WorkingHours hours, TimeProvider time)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(
            ask,
            session => new Command.Extend(ask.Round, ask.Moment("until") ?? NextWorkday(session)),
            cancellationToken);
        return await desk.ReplyAsync(
            ask,
            outcome,
            (view, accepted) => accepted.Session.OpenRound?.ClosesAt is { } at ? view.Texts.Format("Status.OpenUntil", view.Moment(at)) : null,
            cancellationToken);
    }

    /// <summary>Four o'clock on the next working day; for a round that closes later, when it closes.</summary>
    private DateTimeOffset NextWorkday(Session session)
    {
        var next = hours.Deadline(time.GetUtcNow(), 1);
        return session.OpenRound?.ClosesAt is { } at && at > next ? at : next;
    }
}
