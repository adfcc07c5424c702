using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.extend</c>: a new deadline, which the button names; without one, four o'clock on the next working day.</summary>
internal sealed class ExtendRound(SessionRunner runner, FacilitatorDesk desk, WorkingHours hours, TimeProvider time)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(
            ask,
            session => new Command.Extend(ask.Round, ask.Moment("until") ?? hours.Deadline(session.OpenRound?.ClosesAt ?? time.GetUtcNow(), 1)),
            cancellationToken);
        return await desk.ReplyAsync(
            ask,
            outcome,
            (view, accepted) => view.Texts.Format("Status.OpenUntil", view.Moment(accepted.Session.OpenRound!.ClosesAt!.Value)),
            cancellationToken);
    }
}
