namespace Praatplaat.Sessions;

/// <summary>What came of a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <param name="Session">The state after the events; the same object where nothing happened.</param>
    /// <param name="Events">Empty where the command repeats what has been done already.</param>
    public sealed record Accepted(Session Session, IReadOnlyList<Event> Events, IReadOnlyList<DueWork> Work) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;
}
