namespace Praatplaat.Sessions;

/// <summary>Who took part in one thing that everybody was asked: a round, or the three actions.</summary>
/// <param name="Roster">
/// Who is in the team, with the reason why their chat refuses the bot; null where it does not, as far as is known.
/// </param>
/// <param name="Left">People who were on the roster and have left the team.</param>
/// <param name="OptedOut">People in the team who take no part.</param>
/// <param name="Tried">People to whom a message about it was sent, with the reason why it was refused; null where it arrived.</param>
/// <param name="Reminds">True where that message is a reminder; false where it is the question itself.</param>
public sealed record Participation(
    IReadOnlyDictionary<PersonId, Obstacle?> Roster,
    IReadOnlySet<PersonId> Answered,
    IReadOnlyCollection<PersonId> Left,
    IReadOnlyCollection<PersonId> OptedOut,
    IReadOnlyDictionary<PersonId, Obstacle?> Tried,
    bool Reminds)
{
    /// <summary>Less than half of the team: what they say is a first impression.</summary>
    public static bool IsFew(int people, int members) => people > 0 && people * 2 < members;

    /// <summary>Everybody who counts, each in one state.</summary>
    public IReadOnlyDictionary<PersonId, ParticipantState> States() =>
        Roster.Keys.Union(Answered).Union(Left).Union(OptedOut).ToDictionary(person => person, Of);

    /// <summary>An attempt tells about this very message; without one, what is known of the chat has to do.</summary>
    private ParticipantState Of(PersonId person)
    {
        if (Answered.Contains(person))
            return new ParticipantState.Answered();
        if (Left.Contains(person))
            return new ParticipantState.Left();
        if (OptedOut.Contains(person))
            return new ParticipantState.OptedOut();
        var wasTried = Tried.TryGetValue(person, out var refused);
        if ((wasTried ? refused : Roster[person]) is { } why)
            return new ParticipantState.Unreachable(why);
        return wasTried && Reminds ? new ParticipantState.Reminded() : new ParticipantState.NotAnswered();
    }
}

/// <summary>How somebody stands in a round, or with the three actions: the first of these that is true.</summary>
public abstract record ParticipantState
{
    private ParticipantState()
    {
    }

    /// <summary>Even if they left afterwards: what they gave counts.</summary>
    public sealed record Answered : ParticipantState;

    public sealed record Left : ParticipantState;

    public sealed record OptedOut : ParticipantState;

    public sealed record Unreachable(Obstacle Why) : ParticipantState;

    /// <summary>Got the reminder and has not answered.</summary>
    public sealed record Reminded : ParticipantState;

    public sealed record NotAnswered : ParticipantState;
}

/// <summary>How many people are in each <see cref="ParticipantState"/>; together they are everybody.</summary>
public sealed record ParticipationCounts(int Answered, int Left, int Unreachable, int Reminded, int NotAnswered)
{
    public int OptedOut { get; init; }

    public static ParticipationCounts Of(
        IEnumerable<ParticipantState> standings) =>
        standings.Aggregate(new ParticipationCounts(0, 0, 0, 0, 0), (counts, state) => state switch
    {
        ParticipantState.Answered => counts with { Answered = counts.Answered + 1 },
        ParticipantState.Left => counts with { Left = counts.Left + 1 },
        ParticipantState.OptedOut => counts with { OptedOut = counts.OptedOut + 1 },
        ParticipantState.Unreachable => counts with { Unreachable = counts.Unreachable + 1 },
        ParticipantState.Reminded => counts with { Reminded = counts.Reminded + 1 },
        _ => counts with { NotAnswered = counts.NotAnswered + 1 },
    });
}
