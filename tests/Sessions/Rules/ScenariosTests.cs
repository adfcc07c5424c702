using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>A property that never meets an event proves nothing about it.</summary>
public sealed class ScenariosTests
{
    [Fact]
    public void The_generated_scenarios_contain_every_kind_of_event()
    {
        var scenarios = StepGenerator.Scenarios.Sample(60, new Rnd(1), 1000);
        var events = scenarios.SelectMany(steps => Scenarios.Play(steps)).SelectMany(transition => transition.Events);
        Assert.Equal(typeof(Event).GetNestedTypes().Select(type => type.Name).Order(), events.Select(e => e.GetType().Name).Distinct().Order());
    }
}
