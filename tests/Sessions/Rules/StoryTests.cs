using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>A rule says nothing about what never happens.</summary>
public sealed class StoryTests
{
    [Fact]
    public void In_the_stories_everything_happens()
    {
        var stories = Steps.Some.Sample(60, new Rnd(1), 500);
        var happened = stories.SelectMany(steps => Story.Play(steps)).SelectMany(moment => moment.Events).Select(e => e.GetType().Name);
        Assert.Equal(typeof(Event).GetNestedTypes().Select(type => type.Name).Order(), happened.Distinct().Order());
    }
}
