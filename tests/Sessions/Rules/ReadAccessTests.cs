using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

public sealed class ReadAccessTests
{
    private static readonly Session Open = Prepared.Then(Start, new Command.Open(1, null));

    private static readonly Session Closed = Open.Then(new Command.Close(1));

    [Fact]
    public void Members_read_their_own_answers_while_the_round_is_open_and_afterwards() =>
        Assert.All([Open, Closed, Closed.Then(new Command.Finish())], session => Assert.Null(ReadAccess.MyAnswer(session, 1, Teammate)));

    [Fact]
    public void Nobody_reads_the_answers_of_an_open_round_not_even_the_facilitator() =>
        Assert.All(
            [Facilitator, Manager, Teammate],
            caller => Assert.Equal(new Refusal.ResultsNotYet(1), ReadAccess.Results(Open, 1, caller)));

    [Fact]
    public void Everybody_in_the_team_reads_the_answers_of_a_closed_round() =>
        Assert.All([Facilitator, Manager, Teammate], caller => Assert.Null(ReadAccess.Results(Closed, 1, caller)));

    [Fact]
    public void A_reopened_round_hides_its_answers_again() =>
        Assert.Equal(new Refusal.ResultsNotYet(1), ReadAccess.Results(Closed.Then(new Command.Reopen(1)), 1, Teammate));

    [Fact]
    public void Of_a_cancelled_session_the_rounds_that_were_closed_can_be_read()
    {
        var cancelled = Closed.Then(new Command.Cancel());
        Assert.Null(ReadAccess.Results(cancelled, 1, Teammate));
        Assert.Null(ReadAccess.Summary(cancelled, Manager));
        Assert.Equal(new Refusal.OnlyManager("Henk", "Fatima"), ReadAccess.Summary(cancelled, Teammate));
    }

    [Fact]
    public void Of_the_round_that_was_open_when_the_session_was_cancelled_people_read_only_their_own_answers()
    {
        var cancelled = Open.Then(new Command.Cancel());
        Assert.Equal(new Refusal.SessionOver(Phase.Cancelled), ReadAccess.Results(cancelled, 1, Teammate));
        Assert.Equal(new Refusal.SessionOver(Phase.Cancelled), ReadAccess.Results(cancelled, 1, Facilitator));
        Assert.Null(ReadAccess.MyAnswer(cancelled, 1, Teammate));
    }

    [Fact]
    public void A_preparation_that_was_cancelled_has_no_summary() =>
        Assert.Equal(new Refusal.SessionOver(Phase.Cancelled), ReadAccess.Summary(Prepared.Then(new Command.Cancel()), Facilitator));

    [Fact]
    public void The_summary_is_for_the_manager_and_the_facilitator()
    {
        Assert.Null(ReadAccess.Summary(Closed, Manager));
        Assert.Null(ReadAccess.Summary(Closed, Facilitator));
        Assert.Equal(new Refusal.OnlyManager("Henk", "Fatima"), ReadAccess.Summary(Closed, Teammate));
        Assert.Equal(new Refusal.NotInTeam(), ReadAccess.Summary(Closed, Outsider));
    }

    [Fact]
    public void Before_the_first_round_there_is_nothing_to_read()
    {
        Assert.Equal(new Refusal.NotStarted("Fatima"), ReadAccess.Results(Prepared, 1, Teammate));
        Assert.Equal(new Refusal.RoundWaiting(1), ReadAccess.MyAnswer(Prepared.Then(Start), 1, Teammate));
        Assert.Equal(new Refusal.SessionOver(Phase.Cancelled), ReadAccess.MyAnswer(Prepared.Then(new Command.Cancel()), 1, Teammate));
    }

    [Fact]
    public void A_button_without_a_round_is_refused() =>
        Assert.Equal(new Refusal.NoSuchRound(0, 2), ReadAccess.MyAnswer(Open, null, Teammate));
}
