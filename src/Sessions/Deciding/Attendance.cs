namespace Praatplaat.Sessions.Deciding;

/// <summary>Who left the team and who is back, as Teams tells; also of a session that is over, for what there is to read.</summary>
internal static class Attendance
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
        var after = events.Aggregate(session, Evolution.Apply);
        return new Decision.Accepted(after, events, [.. Running.Now(context, [.. Work(session, after)])]);
    }

    /// <summary>Only while it runs: then the session needs somebody who leads it.</summary>
    private static IEnumerable<Work> Work(Session before, Session after)
    {
        if (before.Phase != Phase.Running || before.IsLeaderless == after.IsLeaderless)
            return [];
        if (!after.IsLeaderless)
            return [new Work.EndTakeOver(), new Work.ShowControl()];
        return after.Successor is null ? [] : [new Work.AskTakeOver()];
    }
}
