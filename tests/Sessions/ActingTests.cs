using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests;

public sealed class ActingTests
{
    private static readonly Session Asked = Prepared.Then(Start, new Command.AskActions());

    [Fact]
    public void An_action_that_is_too_long_is_named_as_it_stands_on_the_card() => Assert.Equal(
        new Refusal.ActionTooLong(3, Limits.Action + 1),
        Asked.Refused(Teammate, Give("I call.", "", new string('x', Limits.Action + 1)), Morning.AddDays(1)));

    [Fact]
    public void Fields_left_empty_are_no_actions()
    {
        var given = Decider.Decide(Asked, Give(" ", "I write.", ""), new CommandContext(Teammate, Morning.AddDays(1)));
        ThreeActions actions = Assert.IsType<Event.ActionsGiven>(Assert.Single(Assert.IsType<Decision.Accepted>(given).Events)).Actions;
        Assert.Equal(["I write."], actions.Items);
        Assert.Equal(Colleague, actions.By);
    }

    [Fact]
    public void Without_the_question_a_session_that_is_over_says_so() => Assert.Equal(
        new Refusal.SessionOver(Phase.Finished),
        Prepared.Then(Start, new Command.Finish()).Refused(Teammate, Give("I call."), Morning.AddDays(1)));
}
