using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What a piece of work sends, in words that fit within a sentence: „de kaart van ronde 3”.</summary>
internal static class MessageWords
{
    /// <summary>What goes to many members is counted.</summary>
    public static string Of(Texts texts, Bundle bundle) => bundle.Work switch
    {
        Work.RemindMember remind => texts.Count("Message.Reminders", bundle.Count, remind.Round),
        Work.AskMember => texts.Count("Message.Questions", bundle.Count),
        var work => Of(texts, work),
    };

    /// <summary>May hold a name.</summary>
    public static string Of(Texts texts, UnconfirmedMessage unconfirmed) => unconfirmed switch
    {
        { IsStatus: true } => texts.Format("Message.Status", RoundOf(unconfirmed.Message.Work)),
        { To: { } name, Message.Work: Work.RemindMember remind } => texts.Format("Message.ReminderTo", remind.Round, name),
        { To: { } name, Message.Work: Work.AskMember } => texts.Format("Message.QuestionTo", name),
        _ => Of(texts, unconfirmed.Message),
    };

    /// <summary>Whether the whole channel sees it.</summary>
    public static bool IsForChannel(Work work) =>
        work is Work.PostSetUp or Work.PostOpening or Work.PostRound or Work.ShowProgress or Work.ShowResults or Work.PostFarewell;

    private static string Of(Texts texts, Work work) => work switch
    {
        Work.PostSetUp => texts["Message.SetUp"],
        Work.PostOpening => texts["Message.Opening"],
        Work.PostRound post => texts.Format("Message.Round", post.Round),
        Work.ShowProgress show => texts.Format("Message.Status", show.Round),
        Work.ShowResults show => texts.Format("Message.Results", show.Round),
        Work.RemindMembers remind => texts.Format("Message.Reminder", remind.Round),
        Work.RemindOnTime remind => texts.Format("Message.Reminder", remind.Round),
        Work.MeetDeadline meet => texts.Format("Message.Close", meet.Round),
        Work.AskMembers => texts["Message.Question"],
        Work.TellReopenAsked asked => texts.Format("Message.Reopen", asked.Round),
        Work.AskTakeOver => texts["Message.TakeOver"],
        Work.PostFarewell => texts["Message.Farewell"],
        Work.SendSummary => texts["Message.Summary"],
        Work.ShowControl or Work.ShowControlAgain => texts["Message.Control"],
        Work.WithdrawRound withdraw => texts.Format("Message.Withdraw", withdraw.Round),
        Work.Unreadable => texts["Message.Unknown"],
        _ => texts["Message.Update"],
    };

    private static int RoundOf(Work work) => work switch
    {
        Work.PostRound post => post.Round,
        Work.ShowProgress show => show.Round,
        _ => 0,
    };
}
