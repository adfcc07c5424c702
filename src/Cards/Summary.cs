using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The outcome of a session.</summary>
/// <param name="Participants">People who answered at least once or gave actions.</param>
/// <param name="Members">Everyone on the roster.</param>
/// <param name="Shared">Actions whose authors share them; at most <see cref="MostShared"/>.</param>
/// <param name="MoreShared">How many more there are.</param>
public sealed record Summary(
    int Participants,
    int Members,
    IReadOnlyList<RoundSummary> Rounds,
    int Actions,
    int ActionsFrom,
    IReadOnlyList<SharedAction> Shared,
    int MoreShared = 0)
{
    public const int MostShared = 6;
}

/// <summary>One round of a summary.</summary>
/// <param name="First">The first few answers of a closed round; empty while it is open: then only the count is told.</param>
public sealed record RoundSummary(RoundState State, int Answered, IReadOnlyList<Answer> First);

/// <param name="Name">Null in an anonymous session.</param>
public sealed record SharedAction(string Text, string? Name);
