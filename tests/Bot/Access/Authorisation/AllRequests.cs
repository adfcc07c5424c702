using System.Text.Json.Nodes;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Access.Authorisation;

/// <summary>One row of the table.</summary>
/// <param name="Data">What a press carries beside the session; null for a word.</param>
internal sealed record Request(string Name, Stage Stage, string Text, JsonObject? Data)
{
    /// <summary>It changes what is kept of the asker, and is about no session.</summary>
    public bool IsAboutAsker => Text is Verbs.MemberDays or Verbs.MemberQuiet or Verbs.SummaryCompare or Verbs.MyDataShow or Verbs.MyDataErase;

    public JsonObject By(Asker asker, World world, Target target) =>
        Data is null ? asker.Say(world, Text, target) : asker.Press(world, Text, Data, target);
}

/// <summary>Every verb and every word, at the stage where it would do something.</summary>
internal static class AllRequests
{
    private static readonly JsonObject ChosenFacilitator = new() { ["facilitator"] = Asker.Member.AadObjectId };

    private static readonly JsonObject ChosenManager = new() { ["manager"] = Asker.Member.AadObjectId };

    /// <summary>The one thing that is still to be done in the first round, as the bot names it.</summary>
    private static readonly string TheItem =
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"1\n{Asker.Secret}")))[..8];

    public static IReadOnlyList<Request> All { get; } =
    [
        Press(Verbs.SessionStart, Stage.SetUp, ChosenManager),
        Press(Verbs.SetUpSearch, Stage.SetUp, Searched()),
        Press(Verbs.SetUpCheck, Stage.SetUp, ChosenManager),
        Press(Verbs.SessionPreview, Stage.SetUp, new JsonObject { ["title"] = "Koers", ["manager"] = Asker.Member.AadObjectId }),
        Press(Verbs.SessionRehearse, Stage.SetUp, ChosenManager),
        Press(Verbs.SessionCancel, Stage.SetUp, [], " before the start"),
        Press(Verbs.RoundOpen, Stage.Between, OfRound(2)),
        Press(Verbs.RoundReopen, Stage.Between, OfRound(1)),
        Press(Verbs.RoundHighlight, Stage.Between, OfRound(1)),
        Press(Verbs.RoundHighlight, Stage.Between, With(new JsonObject { ["highlights"] = "none" }, 1), " to take them away"),
        Press(Verbs.SummaryReply, Stage.Between, []),
        Press(Verbs.SummaryReply, Stage.Between, OfRound(1), " of round 1"),
        Press(Verbs.SummaryReply, Stage.Between, With(new JsonObject { ["step"] = 4 }, 1), " to read all answers of round 1"),
        Press(Verbs.SummaryReply, Stage.Between, With(new JsonObject { ["reply"] = "Wij bellen eerst" }, 1), " about round 1"),
        Press(Verbs.SummaryReply, Stage.Open, With(new JsonObject { ["reply"] = "Wij bellen eerst" }, 2), " about round 2, which is open"),
        Press(Verbs.SummaryReply, Stage.Stopped, OfRound(1), " after the stop"),
        Press(Verbs.ActionsAsk, Stage.Between, []),
        Press(Verbs.SessionFinish, Stage.Between, []),
        Press(Verbs.SessionFinish, Stage.Between, Confirmed(), " confirmed"),
        Press(Verbs.RoundClose, Stage.Open, OfRound(2)),
        Press(Verbs.RoundExtend, Stage.Open, OfRound(2)),
        Press(Verbs.RoundRemind, Stage.Open, OfRound(2)),
        Press(Verbs.AnswerSubmit, Stage.Open, With(Answer("nieuw"), 2)),
        Press(Verbs.AnswerSubmit, Stage.Open, With(Answer("nieuw"), 1), " to a closed round"),
        Press(Verbs.AnswerMine, Stage.Open, OfRound(2)),
        Press(Verbs.AnswerKeep, Stage.Open, OfRound(2)),
        Press(Verbs.SummaryShow, Stage.Open, []),
        Press(Verbs.SummaryShow, Stage.Open, OfRound(1), " of round 1"),
        Press(Verbs.SummaryShow, Stage.Open, OfRound(2), " of round 2, which is open"),
        Press(Verbs.SummaryShow, Stage.Open, new JsonObject { ["round"] = 1, ["page"] = 1 }, " of round 1, all answers"),
        Press(Verbs.SessionPreview, Stage.Open, [], " of a session that runs"),
        Press(Verbs.ScheduleShow, Stage.Open, []),
        Press(Verbs.ScheduleChange, Stage.Open, new JsonObject { ["planned"] = "2", ["day"] = "2026-12-07" }),
        Press(Verbs.RoundSkip, Stage.Open, OfRound(3)),
        Press(Verbs.RoundRestore, Stage.Open, OfRound(3)),
        Press(Verbs.SchedulePause, Stage.Open, []),
        Press(Verbs.ScheduleResume, Stage.Open, []),
        Press(Verbs.MemberDays, Stage.Open, [], " without days"),
        Press(Verbs.MemberDays, Stage.Open, new JsonObject { ["days"] = "1,2" }),
        Press(Verbs.MemberQuiet, Stage.Open, []),
        Press(Verbs.SessionControl, Stage.Open, []),
        Press(Verbs.SessionHandOver, Stage.Open, [], " without a choice"),
        Press(Verbs.SessionHandOver, Stage.Open, ChosenFacilitator),
        Press(Verbs.HandOverSearch, Stage.Open, Searched()),
        Press(Verbs.SessionTakeOver, Stage.Open, []),
        Press(Verbs.SessionManager, Stage.Open, [], " without a choice"),
        Press(Verbs.SessionManager, Stage.Open, ChosenManager),
        Press(Verbs.ManagerSearch, Stage.Open, Searched()),
        Press(Verbs.SessionPoster, Stage.Open, []),
        Press(Verbs.SessionCancel, Stage.Open, []),
        Press(Verbs.SessionCancel, Stage.Open, Confirmed(), " confirmed"),
        Press(Verbs.SessionResume, Stage.Stopped, []),
        Press(Verbs.SessionDelete, Stage.Stopped, []),
        Press(Verbs.SessionDelete, Stage.Stopped, Confirmed(), " confirmed"),
        Press(Verbs.SummaryShow, Stage.Stopped, [], " after the stop"),
        Press(Verbs.SummaryShow, Stage.Stopped, OfRound(1), " of round 1, after the stop"),
        Press(Verbs.SummaryShow, Stage.Stopped, OfRound(2), " of round 2, which was open at the stop"),
        Press(Verbs.SessionChoose, Stage.Open, new JsonObject { ["word"] = "sluit" }, " for “sluit”"),
        Press(Verbs.SessionChoose, Stage.Open, new JsonObject { ["word"] = "start" }, " for a word that is about no session"),
        Press(Verbs.DeliveryShow, Stage.Stuck, []),
        Press(Verbs.DeliveryRetry, Stage.Stuck, []),
        Press(Verbs.DeliveryRetry, Stage.Stuck, OfItem(), " of what is in doubt"),
        Press(Verbs.DeliveryDismiss, Stage.Stuck, OfItem()),
        Press(Verbs.SummaryExport, Stage.Open, []),
        Press(Verbs.SummaryExport, Stage.Open, new JsonObject { ["format"] = "answers" }, " of the answers"),
        Press(Verbs.SummaryExport, Stage.Open, new JsonObject { ["format"] = "word-anonymous" }, " without names"),
        Press(Verbs.SummaryExport, Stage.Stopped, new JsonObject { ["format"] = "actions" }, " after the stop"),
        Press(Verbs.SummaryCompare, Stage.Open, []),
        Press(Verbs.MyDataShow, Stage.Open, []),
        Press(Verbs.MyDataShow, Stage.Open, new JsonObject { ["format"] = "mydata" }, " as a file"),
        Press(Verbs.MyDataErase, Stage.Open, []),
        Press(Verbs.MyDataErase, Stage.Open, Confirmed(), " confirmed"),
        Press(Verbs.MemberLeave, Stage.Open, []),
        Press(Verbs.MemberLeave, Stage.Open, Confirmed(), " confirmed"),
        Press(Verbs.MemberJoin, Stage.Open, []),
        Press("no.such.verb", Stage.Open, OfRound(2)),
        Press(Verbs.DotsAsk, Stage.Closed, []),
        Press(Verbs.DotsSubmit, Stage.Choosing, new JsonObject { ["dots"] = TheItem }),
        Press(Verbs.DotsClose, Stage.Choosing, []),
        Press(Verbs.ActionsSubmit, Stage.Asked, new JsonObject { ["action1"] = "Bellen" }),
        Press(Verbs.ActionsReport, Stage.Open, [], " before they were asked for"),
        Press(Verbs.ActionsReport, Stage.Asked, [], " without outcomes"),
        Press(Verbs.ActionsReport, Stage.Asked, new JsonObject { ["outcome1"] = "done", ["step"] = 1 }),
        Press(Verbs.SessionTakeOver, Stage.Leaderless, [], " after the facilitator left"),
        Press(Verbs.RoundClose, Stage.Leaderless, OfRound(2), " after the facilitator left"),
        .. Words(Stage.Between, "antwoord team", "reply"),
        .. Words(Stage.Between, "open", "volgende", "next", "heropen", "reopen", "kernpunten", "key points", "acties", "actions", "afronden", "finish"),
        .. Words(Stage.Open, "start", "sluit", "close", "herinner", "remind", "status", "samenvatting", "summary", "exporteren", "export", "overdragen", "handover", "manager"),
        .. Words(Stage.Open, "overnemen", "takeover", "stop", "cancel", "help", "mijn gegevens", "my data", "wis mijn gegevens", "erase my data"),
        .. Words(Stage.Open, "niet meedoen", "leave", "meedoen", "join"),
        .. Words(Stage.Open, "planning", "schedule", "pauze", "pause", "mijn dagen", "my days", "vooraf", "preview", "repetitie", "rehearsal", "poster"),
        .. Words(Stage.Closed, "stippen", "dots"),
        .. Words(Stage.Choosing, "stippen").Select(word => word with { Name = word.Name + " while dots are given" }),
        .. Words(Stage.Asked, "acties").Select(word => word with { Name = word.Name + " once they were asked for" }),
        .. Words(Stage.Stopped, "hervat", "resume"),
        .. Words(Stage.Leaderless, "overnemen", "takeover").Select(word => word with { Name = word.Name + " after the facilitator left" }),
    ];

    public static JsonObject Answer(string text) => new() { ["answer"] = text, ["doing"] = text, ["todo"] = text };

    private static Request Press(string verb, Stage stage, JsonObject data, string about = "") => new($"`{verb}`{about}", stage, verb, data);

    private static IEnumerable<Request> Words(Stage stage, params string[] words) => words.Select(word => new Request($"“{word}”", stage, word, null));

    private static JsonObject Confirmed() => new() { ["confirmed"] = true };

    private static JsonObject Searched() => new() { ["search"] = "an" };

    private static JsonObject OfItem() => new() { ["item"] = "PostRound-02" };

    private static JsonObject OfRound(int round) => With([], round);

    private static JsonObject With(JsonObject data, int round)
    {
        data["round"] = round;
        return data;
    }
}
