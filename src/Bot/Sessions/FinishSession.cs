using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>session.finish</c>, <c>afronden</c>, <c>finish</c>: the summary goes to the manager, the last card to the channel.</summary>
internal sealed class FinishSession(SessionRunner runner, FacilitatorDesk desk)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, _ => new Command.Finish(), cancellationToken);
        return await desk.ReplyAsync(ask, outcome, (view, _) => view.Texts["Done.Finished"], cancellationToken);
    }
}
