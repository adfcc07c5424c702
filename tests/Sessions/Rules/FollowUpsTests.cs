using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>What became of the actions: carried over once, and never lost by a change.</summary>
public sealed class FollowUpsTests
{
    private static readonly Session Asked = Prepared.Then(Start, new Command.AskActions());

    private static readonly DateTimeOffset Tuesday = Morning.AddDays(1);

    private static readonly DateTimeOffset Again = Morning.AddDays(14);

    [Fact]
    public void What_is_carried_over_is_asked_about_once_however_often_it_is_said_before()
    {
        var (first, asked) = Say(Given, carry: true, Tuesday, ActionOutcome.Done, ActionOutcome.NotYet, ActionOutcome.NotYet);
        Assert.Equal([new DueWork(new Work.AskOutcomeAgain(Colleague.Id), Again)], asked);
        var (second, askedAgain) = Say(first, carry: true, Tuesday.AddHours(1), ActionOutcome.Done, ActionOutcome.Partly, ActionOutcome.NotYet);
        Assert.Equal((Again, 0), (second.FollowUp!.AgainAt, askedAgain.Count));
    }

    [Fact]
    public void Where_all_is_done_or_nothing_is_to_be_carried_over_nothing_more_is_asked()
    {
        Assert.Null(Say(Given, carry: true, Tuesday, ActionOutcome.Done, ActionOutcome.Done, ActionOutcome.Done).Actions.FollowUp!.AgainAt);
        var (carried, _) = Say(Given, carry: true, Tuesday, ActionOutcome.Done, ActionOutcome.Done, ActionOutcome.NotYet);
        Assert.Null(Say(carried, carry: false, Tuesday, ActionOutcome.Done, ActionOutcome.Done, ActionOutcome.NotYet).Actions.FollowUp!.AgainAt);
    }

    [Fact]
    public void The_second_time_is_the_last_and_what_was_done_before_need_not_be_said_again()
    {
        var (carried, _) = Say(Given, carry: true, Tuesday, ActionOutcome.Done, ActionOutcome.NotYet, ActionOutcome.NotYet);
        var (last, asked) = Say(carried, carry: true, Again.AddHours(1), null, ActionOutcome.Done, ActionOutcome.NotYet);
        Assert.Equal([ActionOutcome.Done, ActionOutcome.Done, ActionOutcome.NotYet], last.FollowUp!.Outcomes);
        Assert.True(last.FollowUp.IsLast(Again.AddHours(1)));
        Assert.Empty(asked);
    }

    [Fact]
    public void What_was_said_of_an_action_stays_where_another_one_is_changed()
    {
        var (said, _) = Say(Given, carry: true, Tuesday, ActionOutcome.Done, ActionOutcome.NotYet, ActionOutcome.Partly);
        var changed = Decide(Asked, Give("I visit.", "", "I call again.") with { Earlier = said }, Tuesday.AddHours(1));
        var given = Assert.IsType<Event.ActionsGiven>(Assert.Single(changed.Events)).Actions;
        Assert.Equal([ActionOutcome.Partly, null], given.FollowUp!.Outcomes);
        Assert.Equal(Again, given.FollowUp.AgainAt);
        Assert.DoesNotContain(changed.Work, due => due.Work is Work.AskOutcome);
    }

    [Fact]
    public void What_was_said_in_confidence_is_not_shared_with_the_actions()
    {
        var confided = Given with { Share = false };
        var (said, _) = Say(confided, carry: false, Tuesday, ActionOutcome.Done, ActionOutcome.NotYet, ActionOutcome.NotYet);
        Assert.Null(Saved(Give("I call.", "I write.", "I visit.") with { Earlier = said }).FollowUp);
        Assert.NotNull(Saved((Give("I call.", "I write.", "I visit.") with { Earlier = said }) with { Share = false }).FollowUp);
    }

    [Fact]
    public void Where_all_actions_are_other_ones_nothing_has_been_said()
    {
        var (said, _) = Say(Given, carry: true, Tuesday, ActionOutcome.Done, ActionOutcome.NotYet, ActionOutcome.NotYet);
        Assert.Null(Saved(Give("I sing.", "", "") with { Earlier = said }).FollowUp);
    }

    [Fact]
    public void A_form_about_actions_of_before_is_refused_unless_it_says_what_is_there()
    {
        var now = Given with { At = Tuesday };
        Assert.IsType<Refusal.ActionsChanged>(Asked.Refused(Teammate, Give("I sing.", "", "") with { Earlier = now, Of = Given.Version }, Tuesday));
        Assert.IsType<Refusal.ActionsChanged>(
            Asked.Refused(Teammate, Report(now, carry: false, ActionOutcome.Done, ActionOutcome.Done, ActionOutcome.Done) with { Of = Given.Version }, Tuesday));
        Assert.Equal(now.Items, Saved(Give([.. Given.Items]) with { Earlier = now, Of = Given.Version }).Items);
    }

    private static ThreeActions Saved(Command.GiveActions give) =>
        Assert.IsType<Event.ActionsGiven>(Assert.Single(Decide(Asked, give, Tuesday.AddHours(1)).Events)).Actions;

    [Fact]
    public void Every_action_of_which_nothing_was_said_is_named_at_once()
    {
        var report = new Command.ReportActions(Given, new Dictionary<int, ActionOutcome?> { [2] = ActionOutcome.Done, [3] = null }, Carry: true, Again);
        var refused = Assert.IsType<Refusal.FaultyForm>(Asked.Refused(Teammate, report, Tuesday));
        Assert.Equal([new Refusal.NoOutcome(1), new Refusal.NoOutcome(3)], refused.Faults);
    }

    private static (ThreeActions Actions, IReadOnlyList<DueWork> Work) Say(
        ThreeActions given, bool carry, DateTimeOffset at, params ActionOutcome?[] said)
    {
        var chosen = said.Index().Where(one => one.Item is not null).ToDictionary(one => one.Index + 1, one => one.Item);
        var accepted = Decide(Asked, new Command.ReportActions(given, chosen, carry, Again), at);
        return (Assert.IsType<Event.ActionsReported>(Assert.Single(accepted.Events)).Actions, accepted.Work);
    }

    private static Decision.Accepted Decide(Session session, Command command, DateTimeOffset at) =>
        Assert.IsType<Decision.Accepted>(Decider.Decide(session, command, new CommandContext(Teammate, at)));
}
