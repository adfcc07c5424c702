namespace Praatplaat.Cards;

/// <summary>The verbs of the buttons. Other programs rely on them: see docs/architecture.md.</summary>
public static class Verbs
{
    public const string SessionStart = "session.start";
    public const string SessionFinish = "session.finish";
    public const string SessionCancel = "session.cancel";
    public const string RoundOpen = "round.open";
    public const string RoundClose = "round.close";
    public const string RoundReopen = "round.reopen";
    public const string RoundExtend = "round.extend";
    public const string RoundRemind = "round.remind";
    public const string AnswerSubmit = "answer.submit";
    public const string AnswerMine = "answer.mine";
    public const string ActionsAsk = "actions.ask";
    public const string ActionsSubmit = "actions.submit";
    public const string SummaryShow = "summary.show";
}

/// <summary>The ids of the inputs. Other programs rely on them too; those of a round are the names of its fields.</summary>
public static class Inputs
{
    public const string Title = "title";
    public const string Themes = "themes";
    public const string Manager = "manager";
    public const string Names = "names";
    public const string NamesShown = "shown";
    public const string NamesAnonymous = "anonymous";
    public const string Pace = "pace";
    public const string PaceByHand = "hand";
    public const string Share = "share";

    /// <summary>Followed by the id of the scene in the playbook's story.</summary>
    public const string Film = "film-";

    /// <summary>Followed by 1, 2 or 3.</summary>
    public const string Action = "action";
}
