using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What a message is called within a sentence: “de kaart van ronde 3”.</summary>
internal static class MessageNames
{
    /// <summary>Messages to many members are counted.</summary>
    public static string Of(Texts texts, Bundle bundle) => bundle.Work switch
    {
        Work.RemindMember remind => texts.Count("Message.Reminders", bundle.Count, remind.Round),
        Work.AskMember => texts.Count("Message.Questions", bundle.Count),
        Work.AskDotsOf => texts.Count("Message.DotsToMany", bundle.Count),
        var work => Of(texts, work),
    };

    /// <summary>May hold the recipient's name.</summary>
    public static string Of(Texts texts, UnconfirmedMessage unconfirmed) => unconfirmed switch
    {
        { IsStatus: true } => texts.Format("Message.Status", RoundOf(unconfirmed.Message.Work)),
        { To: { } name, Message.Work: Work.RemindMember remind } => texts.Format("Message.ReminderTo", remind.Round, name),
        { To: { } name, Message.Work: Work.AskMember } => texts.Format("Message.QuestionTo", name),
        { To: { } name, Message.Work: Work.AskDotsOf } => texts.Format("Message.DotsTo", name),
        _ => Of(texts, unconfirmed.Message),
    };

    /// <summary>Whether it is posted in the channel, and not in somebody's 1:1 chat.</summary>
    public static bool IsForChannel(Work work) =>
        work is Work.PostSetUp or Work.PostOpening or Work.PostRound or Work.ShowProgress or Work.ShowResults or Work.PostFarewell
            or Work.TellManagerChanged or Work.TellStopped or Work.TellResumed or Work.PostRanking or Work.PostReply;

    private static string Of(Texts texts, Work work) => work switch
    {
        Work.PostSetUp => texts["Message.SetUp"],
        Work.PostOpening => texts["Message.Opening"],
        Work.PostRound post => texts.Format("Message.Round", post.Round),
        Work.ShowProgress show => texts.Format("Message.Status", show.Round),
        Work.ShowResults show => texts.Format("Message.Results", show.Round),
        Work.SealRound seal => texts.Format("Message.Seal", seal.Round),
        Work.RemindMembers remind => texts.Format("Message.Reminder", remind.Round),
        Work.RemindOnTime remind => texts.Format("Message.Reminder", remind.Round),
        Work.MeetDeadline meet => texts.Format("Message.Close", meet.Round),
        Work.OpenOnTime open => texts.Format("Message.OpenRound", open.Round),
        Work.TellManagerChanged => texts["Message.Manager"],
        Work.TellStopped => texts["Message.Stopped"],
        Work.TellResumed => texts["Message.Resumed"],
        Work.AskMembers => texts["Message.Question"],
        Work.AskDots => texts["Message.Dots"],
        Work.AskOutcome or Work.AskOutcomeAgain => texts["Message.FollowUp"],
        Work.PostRanking => texts["Message.Ranking"],
        Work.TellReopenAsked asked => texts.Format("Message.Reopen", asked.Round),
        Work.AskTakeOver => texts["Message.TakeOver"],
        Work.PostFarewell => texts["Message.Farewell"],
        Work.SendSummary => texts["Message.Summary"],
        Work.PostReply post => texts.Format("Reply.Message", post.Round),
        Work.RemindManager => texts["Reply.ReminderMessage"],
        Work.TellErasure => texts["Erasure.Message"],
        Work.ShowControl or Work.ShowNumbers or Work.ShowControlAgain or Work.MoveControl => texts["Message.Control"],
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

/// <summary>Why a message does not arrive and what somebody can do about it, in one sentence.</summary>
internal static class ObstacleTexts
{
    public static string ForMember(Texts texts, Obstacle why) => why switch
    {
        Obstacle.NotInstalled => texts["Obstacle.NotInstalled"],
        Obstacle.Blocked => texts["Obstacle.Blocked"],
        Obstacle.Left => texts["Obstacle.Left"],
        Obstacle.DisabledByAdmin => texts["Obstacle.DisabledByAdmin"],
        Obstacle.Closed => texts["Obstacle.Closed"],
        Obstacle.Gone => texts["Obstacle.Gone"],
        Obstacle.TooBig => texts["Obstacle.TooBig"],
        Obstacle.Refused => texts["Obstacle.Refused"],
        Obstacle.Unavailable => texts["Obstacle.Unavailable"],
        Obstacle.Unconfirmed => texts["Obstacle.Unsure"],
        _ => texts["Obstacle.Fault"],
    };

    /// <summary>
    /// For work that was set aside. Here a missing app is missing from the team; where a member lacks it, that is noted with the member.
    /// </summary>
    public static string ForWork(Texts texts, Obstacle why) =>
        why == Obstacle.NotInstalled ? texts["Obstacle.NotInTeam"] : ForMember(texts, why);
}
