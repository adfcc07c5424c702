using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>What holds for rounds and their answers, whoever asks for whatever.</summary>
public sealed class RoundRules
{
    [Fact]
    public void Nothing_is_answered_before_it_opens_or_after_it_closes() => Story.Always(steps =>
    {
        var open = new HashSet<int>();
        foreach (var happened in Story.Play(steps).SelectMany(moment => moment.Events))
            switch (happened)
            {
                case Event.RoundOpened opened: open.Add(opened.Round); break;
                case Event.RoundReopened reopened: open.Add(reopened.Round); break;
                case Event.RoundClosed closed: open.Remove(closed.Round); break;
                case Event.SessionCancelled: open.Clear(); break;
                case Event.AnswerGiven given: Assert.Contains(given.Answer.Round, open); break;
            }
    });

    [Fact]
    public void No_two_rounds_are_open() => Story.AlwaysAt(moment =>
        Assert.True(moment.After.Rounds.Count(round => round.Phase == RoundPhase.Open) <= 1));

    [Fact]
    public void What_is_closed_stays_readable_until_it_is_reopened_or_the_session_is_cancelled() => Story.Always(steps =>
    {
        var closed = new HashSet<int>();
        foreach (var moment in Story.Play(steps))
        {
            foreach (var happened in moment.Events)
                switch (happened)
                {
                    case Event.RoundClosed round: closed.Add(round.Round); break;
                    case Event.RoundReopened round: closed.Remove(round.Round); break;
                    case Event.SessionCancelled: closed.Clear(); break;
                }

            Assert.All(closed, round => Assert.Null(ReadAccess.Results(moment.After, round, Team.Teammate)));
        }
    });

    [Fact]
    public void Nobody_reads_the_answers_of_a_round_that_is_not_closed_and_outsiders_read_none() => Story.AlwaysAt(moment =>
    {
        foreach (var round in moment.After.Rounds)
        {
            Assert.NotNull(ReadAccess.Results(moment.After, round.Number, Team.Outsider));
            Assert.NotNull(ReadAccess.MyAnswer(moment.After, round.Number, Team.Outsider));
            if (round.Phase != RoundPhase.Closed)
                Assert.All([Team.Facilitator, Team.Manager, Team.Teammate], caller => Assert.NotNull(ReadAccess.Results(moment.After, round.Number, caller)));
        }
    });

    [Fact]
    public void Who_answered_can_read_it_back_whatever_happens_later() => Story.Always(steps =>
    {
        var answered = new HashSet<int>();
        foreach (var moment in Story.Play(steps))
        {
            answered.UnionWith(moment.Events.OfType<Event.AnswerGiven>().Select(given => given.Answer.Round));
            Assert.All(answered, round => Assert.Null(ReadAccess.MyAnswer(moment.After, round, Team.Teammate)));
        }
    });
}
