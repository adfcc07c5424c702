namespace Praatplaat.Bot.Sessions;

/// <summary>Every word that can be typed, in Dutch and in English; anything else is help.</summary>
internal sealed class Words(
    PrepareSession prepare,
    CancelSession cancel,
    FinishSession finish,
    HandOver handOver,
    TakeOver takeOver,
    OpenRound open,
    AdvanceRound advance,
    CloseRound close,
    ReopenRound reopen,
    RemindMembers remind,
    AskActions askActions,
    ShowSummary summary,
    ShowStatus status,
    ShowHelp help,
    SessionFinder finder)
{
    /// <param name="text">Without the mention of the bot.</param>
    /// <returns>Null where a card of its own is the answer.</returns>
    public async Task<Reply?> AnswerAsync(string text, Request request, string? activityId, CancellationToken cancellationToken)
    {
        var word = text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();
        if (word == "start")
            return await prepare.RunAsync(request, activityId, cancellationToken);
        if (ActOf(word) is not { } act)
            return help.Run(request);
        return await act(new Ask(request, await finder.FindAsync(request, cancellationToken), Message: activityId), cancellationToken);
    }

    private Func<Ask, CancellationToken, Task<Reply?>>? ActOf(string word) => word switch
    {
        "volgende" or "next" => async (ask, stop) => await advance.RunAsync(ask, stop),
        "open" => async (ask, stop) => await open.RunAsync(ask, stop),
        "sluit" or "close" => async (ask, stop) => await close.RunAsync(ask, stop),
        "heropen" or "reopen" => async (ask, stop) => await reopen.RunAsync(ask, stop),
        "herinner" or "remind" => async (ask, stop) => await remind.RunAsync(ask, stop),
        "status" => status.RunAsync,
        "samenvatting" or "summary" => async (ask, stop) => await summary.RunAsync(ask, stop),
        "acties" or "actions" => async (ask, stop) => await askActions.RunAsync(ask, stop),
        "overdragen" or "handover" => async (ask, stop) => await handOver.RunAsync(ask, stop),
        "overnemen" or "takeover" => async (ask, stop) => await takeOver.RunAsync(ask, stop),
        "afronden" or "finish" => async (ask, stop) => await finish.RunAsync(ask, stop),
        "stop" or "cancel" => async (ask, stop) => await cancel.RunAsync(ask, stop),
        _ => null,
    };
}
