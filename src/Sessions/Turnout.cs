namespace Praatplaat.Sessions;

/// <summary>What is known of everybody who was asked one thing: a round, or the actions.</summary>
/// <param name="Roster">Who is in the team, with why their chat refuses the bot now; null where it does not, as far as is known.</param>
/// <param name="Left">Who was on the roster and is in the team no longer.</param>
/// <param name="Tried">To whom a message about it was tried, with why it was refused; null where it arrived.</param>
/// <param name="Reminds">Whether that message is a reminder; else it is the question itself.</param>
public sealed record Participation(
    IReadOnlyDictionary<PersonId, Obstacle?> Roster,
    IReadOnlySet<PersonId> Answered,
    IReadOnlyCollection<PersonId> Left,
    IReadOnlyDictionary<PersonId, Obstacle?> Tried,
    bool Reminds)
{
    /// <summary>Everybody who counts, each with one standing.</summary>
    public IReadOnlyDictionary<PersonId, ParticipantState> States() =>
        Roster.Keys.Union(Answered).Union(Left).ToDictionary(person => person, Of);

    /// <summary>An attempt tells of this message; without one, what is known of the chat has to do.</summary>
    private ParticipantState Of(PersonId person)
    {
        if (Answered.Contains(person))
            return new ParticipantState.Answered();
        if (Left.Contains(person))
            return new ParticipantState.Left();
        var wasTried = Tried.TryGetValue(person, out var refused);
        if ((wasTried ? refused : Roster[person]) is { } why)
            return new ParticipantState.Unreachable(why);
        return wasTried && Reminds ? new ParticipantState.Reminded() : new ParticipantState.NotAnswered();
    }
}
