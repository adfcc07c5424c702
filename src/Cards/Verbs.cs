namespace Praatplaat.Cards;

/// <summary>What the buttons ask the bot to do. Other programs rely on these verbs: see docs/architecture.md.</summary>
public static class Verbs
{
    public const string SessionStart = "session.start";
    public const string SessionFinish = "session.finish";
    public const string SessionCancel = "session.cancel";
    public const string SessionResume = "session.resume";
    public const string SessionDelete = "session.delete";
    public const string SessionControl = "session.control";
    public const string SessionHandOver = "session.handover";
    public const string SessionManager = "session.manager";
    public const string SessionTakeOver = "session.takeover";
    public const string SessionChoose = "session.choose";
    public const string SetUpSearch = "setup.search";
    public const string SetUpCheck = "setup.check";
    public const string SessionPreview = "session.preview";
    public const string SessionRehearse = "session.rehearse";
    public const string SessionPoster = "session.poster";
    public const string HandOverSearch = "handover.search";
    public const string ManagerSearch = "manager.search";
    public const string RoundOpen = "round.open";
    public const string RoundClose = "round.close";
    public const string RoundReopen = "round.reopen";
    public const string RoundExtend = "round.extend";
    public const string RoundRemind = "round.remind";
    public const string RoundSkip = "round.skip";
    public const string RoundRestore = "round.restore";
    public const string ScheduleShow = "schedule.show";
    public const string ScheduleChange = "schedule.change";
    public const string SchedulePause = "schedule.pause";
    public const string ScheduleResume = "schedule.resume";
    public const string MemberDays = "member.days";
    public const string MemberQuiet = "member.quiet";
    public const string MemberLeave = "member.leave";
    public const string MemberJoin = "member.join";
    public const string MyDataShow = "mydata.show";
    public const string MyDataErase = "mydata.erase";
    public const string RoundHighlight = "round.highlight";
    public const string AnswerSubmit = "answer.submit";
    public const string AnswerMine = "answer.mine";
    public const string AnswerKeep = "answer.keep";
    public const string DotsAsk = "dots.ask";
    public const string DotsSubmit = "dots.submit";
    public const string DotsClose = "dots.close";
    public const string ActionsAsk = "actions.ask";
    public const string ActionsSubmit = "actions.submit";
    public const string ActionsReport = "actions.report";
    public const string SummaryShow = "summary.show";
    public const string SummaryExport = "summary.export";
    public const string SummaryReply = "summary.reply";
    public const string SummaryCompare = "summary.compare";
    public const string DeliveryShow = "delivery.show";
    public const string DeliveryRetry = "delivery.retry";
    public const string DeliveryDismiss = "delivery.dismiss";
}
