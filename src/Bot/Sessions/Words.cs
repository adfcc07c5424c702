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
    ReplySender replySender,
    SessionTelemetry telemetry)
{
    private delegate Task<Func<CancellationToken, Task>?> Act(Request request, CancellationToken cancellationToken);

    /// <param name="text">Without the mention of the bot.</param>
    /// <returns>The answer, to be given once Teams has its own; null where a card of its own is the answer.</returns>
    public async Task<Func<CancellationToken, Task>?> AnswerAsync(string text, Sender sender, Fingerprint? message, CancellationToken cancellationToken)
    {
        var word = text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();
        var act = ActOf(word);
        telemetry.Typed(act is not null || word is "start" or "help" ? word : null);
        if (word == "start")
            return Said(sender, await prepare.RunAsync(sender, message, cancellationToken));
        if (act is null)
            return Said(sender, help.Run(sender));
        return await act(new Request(sender, await finder.FindAsync(sender, cancellationToken), Message: message), cancellationToken);
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

    private Act Replying(Func<Request, CancellationToken, Task<Reply>> act) => async (request, cancellationToken) => Said(request.Sender, await act(request, cancellationToken));

    private Func<CancellationToken, Task>? Said(Sender sender, Reply? reply) => reply is null ? null : stop => replySender.ReplyAsync(sender, reply, stop);
}
