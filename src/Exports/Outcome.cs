using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Exports;

/// <summary>
/// What an export has of a session, finished or still running. Nothing of an open round is in it but its count, and in an anonymous session
/// nothing of fewer people than are shown anywhere.
/// </summary>
/// <param name="Playbook">As the session keeps it.</param>
/// <param name="At">When it was read.</param>
/// <param name="Zone">Of days and times.</param>
/// <param name="Participants">How many people answered at least once or gave actions.</param>
/// <param name="Members">How many people are on the roster.</param>
/// <param name="Themes">All rounds, in order.</param>
/// <param name="Ranking">How the dots fell; null where nobody was asked, or they are still being given.</param>
public sealed record Outcome(
    Session Session,
    Playbook Playbook,
    DateTimeOffset At,
    TimeZoneInfo Zone,
    int Participants,
    int Members,
    IReadOnlyList<Theme> Themes,
    Actions Actions,
    Ranking? Ranking = null)
{
    /// <summary>The name of the municipality; empty where the administrator did not set one.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>Below so many people an anonymous session shows nothing.</summary>
    public int LeastAnswers { get; init; } = Anonymity.LeastAnswers;

    /// <summary>Nobody is named, though the session does show names.</summary>
    public bool LeavesOutNames { get; init; }

    /// <summary>More may come: the session is not over.</summary>
    public bool IsProvisional => !Session.IsOver;

    /// <returns>The title of a theme by the number of its round; null for none.</returns>
    public string? TitleOf(int? round) => Themes.FirstOrDefault(theme => theme.State.Number == round)?.Round.Title;

    /// <summary>Whether what people wrote in this round may be read.</summary>
    public bool Shows(Theme theme) => theme is { Answered: > 0, IsWithheld: false } && Session.IsHeld(theme.State);
}

/// <summary>One round.</summary>
/// <param name="Round">As the playbook has it.</param>
/// <param name="Answered">How many people answered.</param>
/// <param name="Doing">What is done already: lines of several people, each once, without who wrote them; empty where nothing may be shown.</param>
/// <param name="Todo">What is still to be done, in the same way.</param>
public sealed record Theme(RoundState State, Round Round, int Answered, IReadOnlyList<string> Doing, IReadOnlyList<string> Todo)
{
    /// <summary>So few answered, in an anonymous session, that nothing of the round is shown.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Null where the round does not ask where people stand.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The facilitator's choice; it leads. Empty for none.</summary>
    public IReadOnlyList<KeyPoint> KeyPoints { get; init; } = [];

    /// <summary>What the manager answered the team about it; null for nothing.</summary>
    public ManagerReply? Reply { get; init; }
}

/// <summary>The actions for tomorrow.</summary>
/// <param name="Count">How many there are, shared or not.</param>
/// <param name="From">How many people gave them.</param>
/// <param name="Shared">Those that their authors share.</param>
/// <param name="IsWithheld">So few people share, in an anonymous session, that nothing of it is shown.</param>
public sealed record Actions(int Count, int From, IReadOnlyList<SharedAction> Shared, bool IsWithheld = false)
{
    /// <summary>What became of them; null where nobody is asked.</summary>
    public FollowUpSummary? FollowUp { get; init; }
}

/// <summary>Reads the answers of a round one by one, so that an export of a thousand people needs the memory of one answer.</summary>
/// <param name="round">One whose answers may be read.</param>
public delegate IAsyncEnumerable<Answer> AnswerSource(RoundState round, CancellationToken cancellationToken);
