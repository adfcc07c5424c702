using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.extend</c>: a new deadline, which the button names. It is absolute: however often the press is delivered, it moves once.</summary>
internal sealed class ExtendRound(SessionRunner runner, FacilitatorReplies replies, WorkingHours hours, TimeProvider time)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(
            request,
            session => new Command.Extend(request.Round, request.Moment("until") ?? NextWorkday(session)),
            cancellationToken);
        return await replies.ReplyAsync(
            request,
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
