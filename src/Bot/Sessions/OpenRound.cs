using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.open</c>, <c>open</c>: the next round, or the one that the button names.</summary>
internal sealed class OpenRound(SessionRunner runner, FacilitatorReplies replies, WorkingHours hours, TimeProvider time)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, session => new Command.Open(request.Round, ClosesAt(session, hours, time)), cancellationToken);
        return await replies.ReplyAsync(request, outcome, Done, cancellationToken);
    }

    /// <summary>The deadline by the session's pace; null where it has none.</summary>
    internal static DateTimeOffset? ClosesAt(Session session, WorkingHours hours, TimeProvider time) =>
        session.Settings.Pace is { } days ? hours.Deadline(time.GetUtcNow(), days) : null;

    internal static string? Done(View view, Decision.Accepted accepted) =>
        accepted.Session.OpenRound is { } open ? view.Texts.Format("Done.Opened", open.Number, view.Round(open).Title) : null;
}
