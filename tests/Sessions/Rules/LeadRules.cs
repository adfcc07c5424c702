using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Who leads, and who has no part in a session any more.</summary>
public sealed class LeadRules
{
    [Fact]
    public void A_session_has_one_facilitator_who_changes_only_by_handing_over_or_taking_over() => Story.AlwaysAt(moment =>
    {
        var changed = moment.Events.OfType<Event.FacilitatorChanged>().ToList();
        Assert.Equal(moment.Before.Facilitator != moment.After.Facilitator, changed.Count == 1);
        Assert.All(changed, change =>
        {
            Assert.True(moment.Command is Command.HandOver or Command.TakeOver);
            Assert.Equal((moment.Before.Facilitator, moment.After.Facilitator), (change.From, change.To));
            Assert.False(moment.After.IsLeaderless);
        });
    });

    [Fact]
    public void Who_left_causes_nothing_and_reads_nothing_until_they_are_back() => Story.AlwaysAt(moment =>
    {
        Caller[] everyone = [Team.Facilitator, Team.Manager, Team.Teammate];
        if (moment.Turn.By is Caller.Someone by && moment.Before.HasLeft(by.Person.Id))
            Assert.Equal(new Refusal.NotInTeam(), Assert.IsType<Decision.Refused>(moment.Decision).Refusal);
        Assert.All(everyone.Where(caller => moment.After.HasLeft(((Caller.Someone)caller).Person.Id)), caller => Assert.All(
            [ReadAccess.MyAnswer(moment.After, 1, caller), ReadAccess.Results(moment.After, 1, caller), ReadAccess.Summary(moment.After, caller), ReadAccess.Control(moment.After, caller)],
            refusal => Assert.Equal(new Refusal.NotInTeam(), refusal)));
    });

    [Fact]
    public void A_session_that_runs_without_its_facilitator_can_always_be_taken_over_by_somebody_who_is_there() => Story.AlwaysAt(moment =>
    {
        if (moment.After is not { Phase: Phase.Running, IsLeaderless: true } session)
            return;
        CommandContext context = new CommandContext(session.Successor is null ? Team.Teammate : Team.Manager, moment.Turn.At);
        var taken = Assert.IsType<Decision.Accepted>(Decider.Decide(session, new Command.TakeOver(), context));
        Assert.Equal(((Caller.Someone)context.By).Person, taken.Session.Facilitator);
    });

    [Fact]
    public void Whoever_leads_the_manager_stays_the_manager() => Story.AlwaysAt(moment =>
    {
        if (moment.Events is not [Event.SessionStarted])
            Assert.Equal(moment.Before.Settings, moment.After.Settings);
    });
}
