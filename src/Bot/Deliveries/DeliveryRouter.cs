using Praatplaat.Sessions;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Brings work to the delivery that does it. What goes to each member is <see cref="Outbox.MemberMessageBatch"/>'s.</summary>
internal sealed class DeliveryRouter(
    SetUpMessage setUp,
    OpeningMessage opening,
    RoundThread rounds,
    ControlMessage control,
    LeadershipMessages lead,
    FanOut fanOut,
    ScheduledCommands deadline,
    ClosingMessages closing)
{
    public Task DoAsync(Session session, Work work, CancellationToken cancellationToken) => work switch
    {
        Work.PostSetUp => setUp.PostAsync(session, cancellationToken),
        Work.UpdateSetUp => setUp.UpdateAsync(session, cancellationToken),
        Work.PostOpening => opening.PostAsync(session, cancellationToken),
        Work.ShowControl => control.ShowAsync(session, cancellationToken),
        Work.ShowControlAgain => control.ShowAgainAsync(session, cancellationToken),
        Work.PostRound post => rounds.PostAsync(session, post.Round, cancellationToken),
        Work.ShowProgress show => rounds.ShowProgressAsync(session, show.Round, cancellationToken),
        Work.ShowResults show => rounds.ShowResultsAsync(session, show.Round, cancellationToken),
        Work.WithdrawRound withdraw => rounds.WithdrawAsync(session, withdraw.Round, cancellationToken),
        Work.RemindMembers remind => fanOut.RemindersAsync(session, remind.Round, cancellationToken),
        Work.RemindOnTime remind => deadline.RemindAsync(session, remind.Round, cancellationToken),
        Work.MeetDeadline meet => deadline.MeetAsync(session, meet.Round, cancellationToken),
        Work.PassControl pass => lead.PassControlAsync(session, pass.From, cancellationToken),
        Work.AskTakeOver => lead.AskTakeOverAsync(session, cancellationToken),
        Work.EndTakeOver => lead.EndTakeOverAsync(session, cancellationToken),
        Work.TellReopenAsked asked => control.TellReopenAskedAsync(session, asked.Round, asked.By, cancellationToken),
        Work.AskMembers => fanOut.ActionsAsync(session, cancellationToken),
        Work.PostFarewell => closing.PostFarewellAsync(session, cancellationToken),
        Work.SendSummary => closing.SendSummaryAsync(session, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "Work that this version does not know, or that goes to members."),
    };
}
