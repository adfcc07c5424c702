using Praatplaat.Sessions;

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
    SessionFinder finder,
    Conversations conversations,
    SessionsTelemetry telemetry)
{
    private delegate Task<Func<CancellationToken, Task>?> Act(Ask ask, CancellationToken cancellationToken);

    /// <param name="text">Without the mention of the bot.</param>
    /// <returns>The answer, to be given once Teams has its own; null where a card of its own is the answer.</returns>
    public async Task<Func<CancellationToken, Task>?> AnswerAsync(string text, Request request, Fingerprint? message, CancellationToken cancellationToken)
    {
        var word = text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();
        var act = ActOf(word);
        telemetry.Typed(act is not null || word is "start" or "help" ? word : null);
        if (word == "start")
            return Said(request, await prepare.RunAsync(request, message, cancellationToken));
        if (act is null)
            return Said(request, help.Run(request));
        return await act(new Ask(request, await finder.FindAsync(request, cancellationToken), Message: message), cancellationToken);
    }

    private Act? ActOf(string word) => word switch
    {
        "volgende" or "next" => Replying(advance.RunAsync),
        "open" => Replying(open.RunAsync),
        "sluit" or "close" => Replying(close.RunAsync),
        "heropen" or "reopen" => Replying(reopen.RunAsync),
        "herinner" or "remind" => Replying(remind.RunAsync),
        "status" => status.RunAsync,
        "samenvatting" or "summary" => Replying(summary.RunAsync),
        "acties" or "actions" => Replying(askActions.RunAsync),
        "overdragen" or "handover" => Replying(handOver.RunAsync),
        "overnemen" or "takeover" => Replying(takeOver.RunAsync),
        "afronden" or "finish" => Replying(finish.RunAsync),
        "stop" or "cancel" => Replying(cancel.RunAsync),
        _ => null,
    };

    private Act Replying(Func<Ask, CancellationToken, Task<Reply>> act) => async (ask, cancellationToken) => Said(ask.From, await act(ask, cancellationToken));

    private Func<CancellationToken, Task>? Said(Request request, Reply? reply) => reply is null ? null : stop => conversations.ReplyAsync(request, reply, stop);
}
