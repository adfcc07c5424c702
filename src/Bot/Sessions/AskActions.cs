using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>actions.ask</c>, <c>acties</c>, <c>actions</c>: the last question goes to every member, one to one.</summary>
internal sealed class AskActions(SessionRunner runner, FacilitatorReplies replies)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.AskActions(), cancellationToken);
        return await replies.ReplyAsync(request, outcome, (view, _) => view.Texts["Done.ActionsAsked"], cancellationToken);
    }
}
