using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Sessions;

/// <summary>What somebody wants of a session. A round of null is the one that the state makes obvious.</summary>
public abstract record Command
{
    private Command()
    {
    }

    /// <param name="Rounds">The chosen rounds, in order; at least one.</param>
    public sealed record Start(Settings Settings, IReadOnlyList<RoundState> Rounds) : Command;

    /// <param name="ClosesAt">The deadline by the session's pace; null where it has none.</param>
    public sealed record Open(int? Round, DateTimeOffset? ClosesAt) : Command;

    /// <summary>Closes the open round, if any, and opens the next: what <c>next</c> does.</summary>
    public sealed record Advance(DateTimeOffset? ClosesAt) : Command;

    /// <param name="Form">The message in the channel on which it was given; null where that is not known.</param>
    public sealed record SubmitAnswer(int Round, IReadOnlyDictionary<FieldId, string> Fields, string? Form = null) : Command;

    public sealed record Close(int? Round) : Command;

    /// <summary>From the facilitator it reopens; from a member it asks the facilitator to.</summary>
    public sealed record Reopen(int? Round) : Command;

    /// <param name="ClosesAt">The new deadline, absolute, so that a repeated press moves nothing twice.</param>
    public sealed record Extend(int? Round, DateTimeOffset ClosesAt) : Command;

    /// <param name="SendAt">When the reminders may go: now, or when the working day begins.</param>
    public sealed record Remind(int? Round, DateTimeOffset SendAt) : Command;

    public sealed record AskActions : Command;

    public sealed record GiveActions(IReadOnlyList<string> Items, bool Share) : Command;

    /// <summary>The facilitator lets somebody else lead.</summary>
    /// <param name="To">By the roster; null for somebody who is not on it.</param>
    public sealed record HandOver(Person? To) : Command;

    /// <summary>Somebody takes over from a facilitator who left the team.</summary>
    public sealed record TakeOver : Command;

    /// <summary>What Teams says about who is in the team now. Who left already and who is here already may be in it.</summary>
    public sealed record ChangeRoster(IReadOnlyList<PersonId> Left, IReadOnlyList<PersonId> Back) : Command;

    public sealed record Finish : Command;

    public sealed record Cancel : Command;
}
