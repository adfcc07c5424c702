using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>What happens to a session when anybody asks for anything.</summary>
internal static class Story
{
    private const int Stories = 1000;

    /// <summary>Checks a rule on many stories; a failure prints the shortest one found, and the seed that repeats it.</summary>
    public static void Always(Action<Step[]> rule) =>
        Prop.ForAll(Arb.From(Steps.Some, Shorter), rule).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Stories).WithEndSize(60));

    /// <summary>The same for a rule about each moment.</summary>
    public static void AlwaysAt(Action<Moment> rule) => Always(steps => Array.ForEach(Play(steps), moment => rule(moment)));

    /// <param name="times">How often each step is delivered.</param>
    public static Moment[] Play(Step[] steps, int times = 1)
    {
        var moments = new List<Moment>();
        var (session, at) = (Team.Prepared, Team.Morning);
        foreach (var step in steps)
        {
            at += TimeSpan.FromMinutes(step.Minutes);
            for (var delivery = 0; delivery < times; delivery++)
            {
                CommandContext context = new CommandContext(step.By, at);
                var command = Steps.At(step.Command, at);
                var decision = Decider.Decide(session, command, context);
                var after = decision is Decision.Accepted accepted ? accepted.Session : session;
                moments.Add(new Moment(session, command, context, decision, after));
                session = after;
            }
        }

        return [.. moments];
    }

    private static IEnumerable<Step[]> Shorter(Step[] steps) =>
        Enumerable.Range(0, steps.Length).Select(gone => steps.Where((_, index) => index != gone).ToArray());
}
