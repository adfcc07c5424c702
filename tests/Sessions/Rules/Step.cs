using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Somebody asks for something, some minutes after what came before.</summary>
internal sealed record Step(Caller By, Command Command, int Minutes)
{
    public override string ToString() => $"+{Minutes}m {(By is Caller.Someone someone ? someone.Person.Name : "clock")}: {Command}";
}

/// <summary>A step with the session before and after it.</summary>
internal sealed record Moment(Session Before, Command Command, CommandContext Turn, Decision Decision, Session After)
{
    public IReadOnlyList<Event> Events => Decision is Decision.Accepted accepted ? accepted.Events : [];

    public IReadOnlyList<DueWork> Work => Decision is Decision.Accepted accepted ? accepted.Work : [];
}
