using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>actions.ask</c>, <c>acties</c>, <c>actions</c>: the last question goes to every member, one to one.</summary>
internal sealed class AskActions(SessionRunner runner, FacilitatorDesk desk)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, _ => new Command.AskActions(), cancellationToken);
        return await desk.ReplyAsync(ask, outcome, (view, _) => view.Texts["Done.ActionsAsked"], cancellationToken);
    }
}
