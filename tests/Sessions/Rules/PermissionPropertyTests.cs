using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Who can cause which events.</summary>
public sealed class PermissionPropertyTests
{
    [Fact]
    public void Only_the_facilitator_and_the_clock_within_its_deadlines_move_a_session_on() => Scenarios.ForEachTransition(transition =>
    {
        foreach (var happened in transition.Events)
            switch (happened)
            {
                case Event.AnswerGiven or Event.DotsGiven or Event.ActionsGiven or Event.ActionsReported or Event.ReopenAsked:
                    break;
                // About themselves, whoever they are to the session.
                case Event.OptedOut { Person: var person }:
                    Assert.Equal(person, Assert.IsType<Caller.Someone>(transition.Context.By).Person.Id);
                    Assert.False(Roles.Holds(transition.Before, person));
                    break;
                case Event.OptedIn { Person: var person }:
                    Assert.Equal(person, Assert.IsType<Caller.Someone>(transition.Context.By).Person.Id);
                    break;
                case Event.Forgotten { Person: var person }:
                    Assert.Equal(person, Assert.IsType<Caller.Someone>(transition.Context.By).Person.Id);
                    Assert.True(transition.Before.IsOver);
                    break;
                case Event.TeamReplied replied:
                    Assert.Equal(transition.Before.Settings.Manager.Id, Assert.IsType<Caller.Someone>(transition.Context.By).Person.Id);
                    Assert.True(transition.Before.IsHeld(transition.Before.Round(replied.Round)!));
                    break;
                case Event.RoundClosed closed when transition.Context.By is Caller.Clock:
                    Assert.True(transition.Before.Round(closed.Round)!.ClosesAt <= transition.Context.At);
                    break;
                case Event.RoundOpened opened when transition.Context.By is Caller.Clock:
                    Assert.NotNull(transition.Before.Settings.Pace);
                    Assert.Null(transition.Before.PausedAt);
                    Assert.True(transition.Before.Round(opened.Round)!.OpensAt <= transition.Context.At);
                    break;
                case Event.OpeningScheduled scheduled when transition.Context.By is Caller.Clock:
                    Assert.Contains(transition.Events, happened => happened is Event.RoundClosed);
                    Assert.NotNull(transition.Before.Settings.Pace);
                    break;
                case Event.MembersReminded reminded when transition.Context.By is Caller.Clock:
                    Assert.Null(transition.Before.PausedAt);
                    Assert.NotNull(transition.Before.Round(reminded.Round)!.ClosesAt);
                    break;
                case Event.MembersLeft or Event.MembersReturned:
                    Assert.IsType<Caller.Clock>(transition.Context.By);
                    break;
                case Event.FacilitatorChanged when transition.Before.IsLeaderless:
                    Assert.IsType<Command.TakeOver>(transition.Command);
                    break;
                default:
                    Assert.Equal(Role.Facilitator, Roles.In(transition.Before, transition.Context.By));
                    break;
            }
    });

    [Fact]
    public void An_outsider_is_always_refused() => Scenarios.ForEachTransition(transition =>
    {
        if (transition.Context.By == Team.Outsider)
            Assert.IsType<Refusal.NotInTeam>(Assert.IsType<Decision.Refused>(transition.Decision).Refusal);
    });

    [Fact]
    public void The_clock_gives_no_answers_and_no_actions_and_asks_for_no_reopening() => Scenarios.ForEachTransition(transition =>
    {
        if (transition.Context.By is Caller.Clock)
            Assert.DoesNotContain(transition.Events, happened => happened is Event.AnswerGiven or Event.DotsGiven or Event.ActionsGiven or Event.ActionsReported or Event.ReopenAsked);
    });

    [Fact]
    public void Members_are_reminded_of_a_round_at_most_once_each_time_that_it_is_open() => Scenarios.ForAll(steps =>
    {
        var reminded = new Dictionary<int, DateTimeOffset>();
        foreach (var transition in Scenarios.Play(steps))
        {
            foreach (var happened in transition.Events)
                switch (happened)
                {
                    case Event.RoundReopened reopened:
                        reminded.Remove(reopened.Round);
                        break;
                    case Event.MembersReminded now:
                        // A reminder that is still to go out may go sooner.
                        Assert.True(!reminded.TryGetValue(now.Round, out var planned) || (planned > transition.Context.At && now.SendAt < planned));
                        reminded[now.Round] = now.SendAt;
                        break;
                }

            // A pause and a stop take back one that is still to go out.
            foreach (var (round, planned) in reminded)
                if (planned > transition.Context.At && transition.After.Round(round)!.RemindedAt is null)
                    reminded.Remove(round);
        }
    });

    [Fact]
    public void A_session_that_is_over_stays_over_unless_it_was_stopped_and_is_resumed() => Scenarios.ForEachTransition(transition =>
    {
        if (!transition.Before.IsOver)
            return;
        if (transition.Events.Any(happened => happened is Event.SessionResumed))
        {
            Assert.Equal((Phase.Cancelled, Phase.Running), (transition.Before.Phase, transition.After.Phase));
            return;
        }

        Assert.True(SessionExtensions.HaveSameState(transition.Before with { Left = [], OptedOut = null }, transition.After with { Left = [], OptedOut = null }));
        Assert.Null(transition.After.OpenRound);
        Assert.All(
            transition.Events,
            happened => Assert.True(
                happened is Event.ActionsGiven or Event.ActionsReported or Event.TeamReplied or Event.MembersLeft or Event.MembersReturned
                    or Event.OptedOut or Event.Forgotten));
        if (transition.Before.Phase == Phase.Cancelled)
            Assert.DoesNotContain(transition.Events, happened => happened is Event.ActionsGiven or Event.ActionsReported or Event.TeamReplied);
    });
}
