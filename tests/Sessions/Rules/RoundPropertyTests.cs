using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>What is always true of rounds and their answers.</summary>
public sealed class RoundPropertyTests
{
    [Fact]
    public void Answers_are_accepted_only_while_their_round_is_open() => Scenarios.ForAll(steps =>
    {
        var open = new HashSet<int>();
        foreach (var happened in Scenarios.Play(steps).SelectMany(transition => transition.Events))
            switch (happened)
            {
                case Event.RoundOpened opened: open.Add(opened.Round); break;
                case Event.RoundReopened reopened: open.Add(reopened.Round); break;
                case Event.RoundClosed closed: open.Remove(closed.Round); break;
                case Event.SessionCancelled: open.Clear(); break;
                case Event.SessionResumed resumed: open.UnionWith(resumed.OpenRounds.Select(round => round.Number)); break;
                case Event.AnswerGiven given: Assert.Contains(given.Answer.Round, open); break;
            }
    });

    [Fact]
    public void At_most_one_round_is_open_that_was_not_reopened() => Scenarios.ForEachTransition(transition =>
        Assert.True(transition.After.Rounds.Count(round => round is { Phase: RoundPhase.Open, Reopenings: 0 }) <= 1));

    [Fact]
    public void The_results_of_a_closed_round_can_be_read_until_it_is_reopened_even_where_the_session_is_cancelled() => Scenarios.ForAll(steps =>
    {
        var closed = new HashSet<int>();
        foreach (var transition in Scenarios.Play(steps))
        {
            foreach (var happened in transition.Events)
                switch (happened)
                {
                    case Event.RoundClosed round: closed.Add(round.Round); break;
                    case Event.RoundReopened round: closed.Remove(round.Round); break;
                }

            Assert.All(closed, round => Assert.Null(ReadAccess.Results(transition.After, round, Team.Teammate)));
        }
    });

    [Fact]
    public void Only_the_team_reads_answers_and_only_those_of_closed_rounds() => Scenarios.ForEachTransition(transition =>
    {
        foreach (var round in transition.After.Rounds)
        {
            Assert.NotNull(ReadAccess.Results(transition.After, round.Number, Team.Outsider));
            Assert.NotNull(ReadAccess.MyAnswer(transition.After, round.Number, Team.Outsider));
            if (round.Phase != RoundPhase.Closed)
                Assert.All(
                    [Team.Facilitator, Team.Manager, Team.Teammate],
                    caller => Assert.NotNull(ReadAccess.Results(transition.After, round.Number, caller)));
        }
    });

    [Fact]
    public void Members_can_always_read_their_own_answers() => Scenarios.ForAll(steps =>
    {
        var answered = new HashSet<int>();
        foreach (var transition in Scenarios.Play(steps))
        {
            answered.UnionWith(transition.Events.OfType<Event.AnswerGiven>().Select(given => given.Answer.Round));
            Assert.All(answered, round => Assert.Null(ReadAccess.MyAnswer(transition.After, round, Team.Teammate)));
        }
    });
}
