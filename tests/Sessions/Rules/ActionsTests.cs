using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

public sealed class ActionsTests
{
    private static readonly Session Asked = Prepared.Then(Start, new Command.AskActions());

    [Fact]
    public void All_actions_that_are_too_long_are_refused_at_once_with_their_numbers_on_the_card()
    {
        var given = Give(new string('x', Limits.Action + 1), "", new string('y', Limits.Action + 2));
        var refused = Assert.IsType<Refusal.FaultyForm>(Asked.Refused(Teammate, given, Morning.AddDays(1)));
        Assert.Equal([new Refusal.ActionTooLong(1, Limits.Action + 1), new Refusal.ActionTooLong(3, Limits.Action + 2)], refused.Faults);
    }

    [Fact]
    public void Empty_fields_are_ignored()
    {
        var given = Decider.Decide(Asked, Give(" ", "I write.", ""), new CommandContext(Teammate, Morning.AddDays(1)));
        ThreeActions actions = Assert.IsType<Event.ActionsGiven>(Assert.Single(Assert.IsType<Decision.Accepted>(given).Events)).Actions;
        Assert.Equal(["I write."], actions.Items);
        Assert.Equal(Colleague, actions.By);
    }

    [Fact]
    public void A_finished_session_that_never_asked_for_actions_refuses_them_because_it_is_over() => Assert.Equal(
        new Refusal.SessionOver(Phase.Finished),
        Prepared.Then(Start, new Command.Finish()).Refused(Teammate, Give("I call."), Morning.AddDays(1)));
}
