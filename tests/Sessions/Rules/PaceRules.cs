using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Who may cause what.</summary>
public sealed class PaceRules
{
    [Fact]
    public void Nobody_but_the_facilitator_paces_and_the_clock_keeps_to_the_deadlines_that_were_set() => Story.AlwaysAt(moment =>
    {
        foreach (var happened in moment.Events)
            switch (happened)
            {
                case Event.AnswerGiven or Event.ActionsGiven or Event.ReopenAsked:
                    break;
                case Event.RoundClosed closed when moment.Turn.By is Caller.Clock:
                    Assert.True(moment.Before.Round(closed.Round)!.ClosesAt <= moment.Turn.At);
                    break;
                case Event.RoundOpened when moment.Turn.By is Caller.Clock:
                    Assert.NotNull(moment.Before.Settings.Pace);
                    Assert.Single(moment.Events.OfType<Event.RoundClosed>());
                    break;
                case Event.MembersReminded reminded when moment.Turn.By is Caller.Clock:
                    Assert.True(moment.Before.Round(reminded.Round)!.ClosesAt <= moment.Turn.At.AddDays(1));
                    break;
                case Event.MembersLeft or Event.MembersReturned:
                    Assert.IsType<Caller.Clock>(moment.Turn.By);
                    break;
                case Event.FacilitatorChanged when moment.Before.IsLeaderless:
                    Assert.IsType<Command.TakeOver>(moment.Command);
                    break;
                default:
                    Assert.Equal(Role.Facilitator, Roles.In(moment.Before, moment.Turn.By));
                    break;
            }
    });

    [Fact]
    public void An_outsider_never_causes_anything() => Story.AlwaysAt(moment =>
    {
        if (moment.Turn.By == Team.Outsider)
            Assert.IsType<Refusal.NotInTeam>(Assert.IsType<Decision.Refused>(moment.Decision).Refusal);
    });

    [Fact]
    public void The_clock_answers_and_asks_for_nothing() => Story.AlwaysAt(moment =>
    {
        if (moment.Turn.By is Caller.Clock)
            Assert.DoesNotContain(moment.Events, happened => happened is Event.AnswerGiven or Event.ActionsGiven or Event.ReopenAsked);
    });

    [Fact]
    public void A_round_is_reminded_of_once() => Story.Always(steps =>
    {
        var reminded = Story.Play(steps).SelectMany(moment => moment.Events).OfType<Event.MembersReminded>().Select(e => e.Round).ToList();
        Assert.Equal(reminded.Distinct(), reminded);
    });

    [Fact]
    public void A_session_that_is_over_never_runs_again() => Story.AlwaysAt(moment =>
    {
        if (!moment.Before.IsOver)
            return;
        Assert.True(Course.Same(moment.Before with { Left = [] }, moment.After with { Left = [] }));
        Assert.Null(moment.After.OpenRound);
        Assert.All(moment.Events, happened => Assert.True(happened is Event.ActionsGiven or Event.MembersLeft or Event.MembersReturned));
        if (moment.Before.Phase == Phase.Cancelled)
            Assert.DoesNotContain(moment.Events, happened => happened is Event.ActionsGiven);
    });
}
