using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>volgende</c>, <c>next</c>: closes the open round and opens the next.</summary>
internal sealed class AdvanceRound(SessionRunner runner, FacilitatorReplies replies, WorkingHours hours, TimeProvider time)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, session => new Command.Advance(OpenRound.ClosesAt(session, hours, time)), cancellationToken);
        return await replies.ReplyAsync(request, outcome, Done, cancellationToken);
    }

    /// <summary>After the last round there is nothing to open: then it only closes.</summary>
    private static string? Done(View view, Decision.Accepted accepted) =>
        accepted.Session.OpenRound is null ? CloseRound.Done(view, accepted) : OpenRound.Done(view, accepted);
}
