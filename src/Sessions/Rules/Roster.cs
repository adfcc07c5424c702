namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    /// <summary>What Teams says about who is in the team now. It may name people who left, or came back, before.</summary>
    public sealed record ChangeRoster(IReadOnlyList<PersonId> Left, IReadOnlyList<PersonId> Back) : Command;
}

public abstract partial record Event
{
    public sealed record MembersLeft(IReadOnlyList<PersonId> People) : Event
    {
        public override Session ApplyTo(Session session) => session with { Left = [.. session.Left, .. People] };
    }

    /// <summary>People who had left are in the team again.</summary>
    public sealed record MembersReturned(IReadOnlyList<PersonId> People) : Event
    {
        public override Session ApplyTo(Session session) => session with { Left = [.. session.Left.Except(People)] };
    }
}

public abstract partial record Refusal
{
    /// <summary>Only Teams says who is in the team.</summary>
    public sealed record OnlyTeams : Refusal;
}

/// <summary>
/// Who left the team and who came back, as Teams tells. A session that is over keeps it up to date too: it decides who may read.
/// </summary>
internal static class Roster
{
    public static Decision Change(Session session, Command.ChangeRoster change, Role role, CommandContext context)
    {
        if (role != Role.Clock)
            return Decider.Refuse(role == Role.Outsider ? new Refusal.NotInTeam() : new Refusal.OnlyTeams());
        PersonId[] left = [.. change.Left.Except(session.Left)];
        PersonId[] back = [.. change.Back.Intersect(session.Left)];
        Event[] events =
        [
            .. left is [] ? Array.Empty<Event>() : [new Event.MembersLeft(left)],
            .. back is [] ? Array.Empty<Event>() : [new Event.MembersReturned(back)],
        ];
        var after = events.Aggregate(session, (state, happened) => happened.ApplyTo(state));
        return new Decision.Accepted(after, events, [.. Decider.Now(context, [.. Work(session, after)])]);
    }

    /// <summary>Only a running session needs somebody to lead it.</summary>
    private static IEnumerable<Work> Work(Session before, Session after)
    {
        if (before.Phase != Phase.Running || before.IsLeaderless == after.IsLeaderless)
            return [];
        if (!after.IsLeaderless)
            return [new Work.EndTakeOver(), new Work.ShowControl()];
        return after.Successor is null ? [] : [new Work.AskTakeOver()];
    }
}
