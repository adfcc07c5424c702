using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Who leads a session, and what remains for people who left the team.</summary>
public sealed class LeadershipPropertyTests
{
    [Fact]
    public void The_facilitator_changes_only_by_a_hand_over_or_a_take_over() => Scenarios.ForEachTransition(transition =>
    {
        var changed = transition.Events.OfType<Event.FacilitatorChanged>().ToList();
        Assert.Equal(transition.Before.Facilitator != transition.After.Facilitator, changed.Count == 1);
        Assert.All(changed, change =>
        {
            Assert.True(transition.Command is Command.HandOver or Command.TakeOver);
            Assert.Equal((transition.Before.Facilitator, transition.After.Facilitator), (change.From, change.To));
            Assert.False(transition.After.IsLeaderless);
        });
    });

    [Fact]
    public void Somebody_who_left_can_do_and_read_nothing_until_they_return() => Scenarios.ForEachTransition(transition =>
    {
        Caller[] everyone = [Team.Facilitator, Team.Manager, Team.Teammate];
        // But for having oneself forgotten.
        if (transition is { Context.By: Caller.Someone by, Command: not Command.Forget } && transition.Before.HasLeft(by.Person.Id))
            Assert.Equal(new Refusal.NotInTeam(), Assert.IsType<Decision.Refused>(transition.Decision).Refusal);
        Assert.All(everyone.Where(caller => transition.After.HasLeft(((Caller.Someone)caller).Person.Id)), caller => Assert.All(
            [
                ReadAccess.MyAnswer(transition.After, 1, caller),
                ReadAccess.Results(transition.After, 1, caller),
                ReadAccess.Summary(transition.After, caller),
                ReadAccess.Control(transition.After, caller),
            ],
            refusal => Assert.Equal(new Refusal.NotInTeam(), refusal)));
    });

    [Fact]
    public void A_running_session_whose_facilitator_left_can_always_be_taken_over() => Scenarios.ForEachTransition(transition =>
    {
        if (transition.After is not { Phase: Phase.Running, IsLeaderless: true } session)
            return;
        var by = session.Successor is { } manager ? new Caller.Someone(manager, InTeam: true) : Team.Teammate;
        CommandContext context = new CommandContext(by, transition.Context.At);
        var taken = Assert.IsType<Decision.Accepted>(Decider.Decide(session, new Command.TakeOver(), context));
        Assert.Equal(((Caller.Someone)context.By).Person, taken.Session.Facilitator);
    });

    [Fact]
    public void Of_the_settings_only_the_manager_changes_after_the_start_and_only_to_somebody_in_the_team() => Scenarios.ForEachTransition(transition =>
    {
        if (transition.Events is [Event.SessionStarted, ..])
            return;
        Assert.Equal(transition.Before.Settings, transition.After.Settings with { Manager = transition.Before.Settings.Manager });
        var changed = transition.Events.OfType<Event.ManagerChanged>().ToList();
        Assert.Equal(transition.After.ManagerChanges - transition.Before.ManagerChanges, changed.Count);
        Assert.Equal(transition.Before.Settings.Manager != transition.After.Settings.Manager, changed.Count == 1);
        Assert.All(changed, _ => Assert.False(transition.After.HasLeft(transition.After.Settings.Manager.Id)));
    });
}
