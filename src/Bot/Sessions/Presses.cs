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
    public Task<Reply> AnswerAsync(string? verb, Ask ask, CancellationToken cancellationToken) => verb switch
    {
        Verbs.SessionStart => start.RunAsync(ask, cancellationToken),
        Verbs.SessionCancel => cancel.RunAsync(ask, cancellationToken),
        Verbs.SessionFinish => finish.RunAsync(ask, cancellationToken),
        Verbs.SessionControl => control.RunAsync(ask, cancellationToken),
        Verbs.SessionHandOver => handOver.RunAsync(ask, cancellationToken),
        Verbs.SessionTakeOver => takeOver.RunAsync(ask, cancellationToken),
        Verbs.RoundOpen => open.RunAsync(ask, cancellationToken),
        Verbs.RoundClose => close.RunAsync(ask, cancellationToken),
        Verbs.RoundReopen => reopen.RunAsync(ask, cancellationToken),
        Verbs.RoundExtend => extend.RunAsync(ask, cancellationToken),
        Verbs.RoundRemind => remind.RunAsync(ask, cancellationToken),
        Verbs.AnswerSubmit => submit.RunAsync(ask, cancellationToken),
        Verbs.AnswerMine => mine.RunAsync(ask, cancellationToken),
        Verbs.ActionsAsk => askActions.RunAsync(ask, cancellationToken),
        Verbs.ActionsSubmit => submitActions.RunAsync(ask, cancellationToken),
        Verbs.SummaryShow => summary.RunAsync(ask, cancellationToken),
        Verbs.DeliveryShow => delivery.RunAsync(ask, cancellationToken),
        Verbs.DeliveryRetry => retry.RunAsync(ask, cancellationToken),
        Verbs.DeliveryDismiss => dismiss.RunAsync(ask, cancellationToken),
        _ => Task.FromResult(Unreadable(ask)),
    };

    /// <summary>The button of a card that this version no longer knows.</summary>
    public static Reply Unreadable(Ask ask) =>
        new(RefusalCard.Create(ask.From.Texts, ask.From.Texts["Refusal.Unreadable"], TypedTexts.Of(ask.Data)));
}
