using Praatplaat.Cards;

namespace Praatplaat.Bot.Sessions;

/// <summary>Every button of every card: the verb says which act it is.</summary>
internal sealed class Presses(
    StartSession start,
    CancelSession cancel,
    FinishSession finish,
    ShowControl control,
    HandOver handOver,
    TakeOver takeOver,
    OpenRound open,
    CloseRound close,
    ReopenRound reopen,
    ExtendRound extend,
    RemindMembers remind,
    SubmitAnswer submit,
    ShowMyAnswer mine,
    AskActions askActions,
    SubmitActions submitActions,
    ShowSummary summary,
    ShowDelivery delivery,
    RetryDelivery retry,
    DismissDelivery dismiss)
{
    public Task<Reply> AnswerAsync(string? verb, Request request, CancellationToken cancellationToken) => verb switch
    {
        Verbs.SessionStart => start.RunAsync(request, cancellationToken),
        Verbs.SessionCancel => cancel.RunAsync(request, cancellationToken),
        Verbs.SessionFinish => finish.RunAsync(request, cancellationToken),
        Verbs.SessionControl => control.RunAsync(request, cancellationToken),
        Verbs.SessionHandOver => handOver.RunAsync(request, cancellationToken),
        Verbs.SessionTakeOver => takeOver.RunAsync(request, cancellationToken),
        Verbs.RoundOpen => open.RunAsync(request, cancellationToken),
        Verbs.RoundClose => close.RunAsync(request, cancellationToken),
        Verbs.RoundReopen => reopen.RunAsync(request, cancellationToken),
        Verbs.RoundExtend => extend.RunAsync(request, cancellationToken),
        Verbs.RoundRemind => remind.RunAsync(request, cancellationToken),
        Verbs.AnswerSubmit => submit.RunAsync(request, cancellationToken),
        Verbs.AnswerMine => mine.RunAsync(request, cancellationToken),
        Verbs.ActionsAsk => askActions.RunAsync(request, cancellationToken),
        Verbs.ActionsSubmit => submitActions.RunAsync(request, cancellationToken),
        Verbs.SummaryShow => summary.RunAsync(request, cancellationToken),
        Verbs.DeliveryShow => delivery.RunAsync(request, cancellationToken),
        Verbs.DeliveryRetry => retry.RunAsync(request, cancellationToken),
        Verbs.DeliveryDismiss => dismiss.RunAsync(request, cancellationToken),
        _ => Task.FromResult(Unreadable(request)),
    };

    /// <summary>The button of a card that this version no longer knows.</summary>
    public static Reply Unreadable(Request request) =>
        new(RefusalCard.Create(request.Sender.Texts, request.Sender.Texts["Refusal.Unreadable"], TypedTexts.Of(request.Data)));
}
