using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.finish</c>, <c>afronden</c>, <c>finish</c>: the summary goes to the manager, the last card to the channel.</summary>
internal sealed class FinishSession(SessionRunner runner, FacilitatorReplies replies)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.Finish(), cancellationToken);
        return await replies.ReplyAsync(request, outcome, (view, _) => view.Texts["Done.Finished"], cancellationToken);
    }
}
