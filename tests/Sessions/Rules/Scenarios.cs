using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>A command of somebody, some minutes after the step before it.</summary>
internal sealed record Step(Caller By, Command Command, int Minutes)
{
    public override string ToString() => $"+{Minutes}m {(By is Caller.Someone someone ? someone.Person.Name : "clock")}: {Command}";
}

/// <summary>A step that was decided, with the session before and after it.</summary>
internal sealed record Transition(Session Before, Command Command, CommandContext Context, Decision Decision, Session After)
{
    public IReadOnlyList<Event> Events => Decision is Decision.Accepted accepted ? accepted.Events : [];

    public IReadOnlyList<DueWork> Work => Decision is Decision.Accepted accepted ? accepted.Work : [];
}

/// <summary>Checks properties of the rules on generated scenarios, in which anybody may ask for anything.</summary>
internal static class Scenarios
{
    private const int Count = 1000;

    /// <summary>
    /// Checks a property of whole scenarios. A failure prints the shortest scenario that was found, and the seed that repeats it.
    /// </summary>
    public static void ForAll(Action<Step[]> property) => Prop
        .ForAll(Arb.From(StepGenerator.Scenarios, Shrink), property)
        .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Count).WithEndSize(60));

    /// <summary>Checks a property of every single transition.</summary>
    public static void ForEachTransition(Action<Transition> property) => ForAll(steps => Array.ForEach(Play(steps), property));

    /// <param name="times">How often each step is delivered.</param>
    public static Transition[] Play(Step[] steps, int times = 1)
    {
        var transitions = new List<Transition>();
        var (session, at) = (Team.Prepared, Team.Morning);
        foreach (var step in steps)
        {
            at += TimeSpan.FromMinutes(step.Minutes);
            for (var delivery = 0; delivery < times; delivery++)
            {
                CommandContext context = new CommandContext(step.By, at);
                var command = StepGenerator.At(step.Command, at);
                var decision = Decider.Decide(session, command, context);
                var after = decision is Decision.Accepted accepted ? accepted.Session : session;
                transitions.Add(new Transition(session, command, context, decision, after));
                session = after;
            }
        }

        return [.. transitions];
    }

    private static IEnumerable<Step[]> Shrink(Step[] steps) =>
        Enumerable.Range(0, steps.Length).Select(removed => steps.Where((_, index) => index != removed).ToArray());
}
