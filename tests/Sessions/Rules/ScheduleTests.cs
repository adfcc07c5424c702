using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Sequences of commands that a single row of the decision table does not show.</summary>
public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Said = Morning.AddDays(1);

    private static readonly DateTimeOffset Deadline = Morning.AddDays(5);

    private static readonly Session ByPace = Prepared.Then(Start with { Settings = Chosen with { Pace = 3 } });

    [Fact]
    public void Two_next_commands_at_the_same_time_open_one_round()
    {
        var open = Prepared.Then(Start).By(Facilitator, new Command.Advance(null), Said);
        Assert.Equal(open, open.By(Facilitator, new Command.Advance(null), Said));
    }

    [Fact]
    public void Two_next_commands_one_after_the_other_open_two_rounds()
    {
        var open = Prepared.Then(Start).By(Facilitator, new Command.Advance(null), Said.AddSeconds(1));
        Assert.Equal(2, open.By(Facilitator, new Command.Advance(null), Said.AddMinutes(1)).OpenRound?.Number);
    }

    [Fact]
    public void A_round_whose_deadline_was_extended_does_not_close_at_the_old_one()
    {
        var extended = ByPace.Then(new Command.Open(1, Deadline), new Command.Extend(1, Deadline.AddDays(2)));
        Assert.IsType<Refusal.OnlyFacilitator>(extended.Refused(Clock, new Command.Close(1), Deadline));
        Assert.Null(extended.By(Clock, new Command.Close(1), Deadline.AddDays(2)).OpenRound);
    }

    [Fact]
    public void The_clock_closes_a_round_and_opens_the_next_one_later_so_that_there_is_time_to_talk()
    {
        var closed = ByPace.Then(new Command.Open(1, Deadline)).By(Clock, new Command.Close(1, Deadline.AddHours(17)), Deadline);
        Assert.Equal((null, Deadline.AddHours(17)), (closed.OpenRound, closed.NextRound!.OpensAt));
        Assert.Equal(2, closed.By(Clock, new Command.Open(2, null), Deadline.AddHours(17)).OpenRound!.Number);
    }

    [Fact]
    public void The_clock_reminds_once_of_a_round_with_a_deadline()
    {
        var open = ByPace.Then(new Command.Open(1, Deadline));
        var reminded = open.By(Clock, new Command.Remind(1, Deadline.AddHours(-7)), Said);
        Assert.Equal(Deadline.AddHours(-7), reminded.Round(1)!.RemindedAt);
        Assert.IsType<Refusal.AlreadyReminded>(reminded.Refused(Clock, new Command.Remind(1, Deadline), Said));
    }

    [Fact]
    public void A_pause_takes_back_a_reminder_that_is_to_come_and_not_one_that_went_out()
    {
        var planned = ByPace.Then(new Command.Open(1, Deadline)).By(Clock, new Command.Remind(1, Deadline.AddHours(-7)), Said);
        Assert.Null(planned.By(Facilitator, new Command.PausePace(), Deadline.AddHours(-8)).Round(1)!.RemindedAt);
        var sent = planned.By(Facilitator, new Command.PausePace(), Deadline.AddHours(-6));
        Assert.Equal(Deadline.AddHours(-7), sent.Round(1)!.RemindedAt);
        var resume = new Command.ResumePace([new ResumedRound(1, Deadline.AddDays(2))], null);
        var decision = Decider.Decide(sent, resume, new CommandContext(Facilitator, Deadline));
        // Somebody who did not work at that moment is still to get it.
        Assert.Contains(new DueWork(new Work.RemindMembers(1), Deadline), Assert.IsType<Decision.Accepted>(decision).Work);
    }

    [Fact]
    public void The_clock_sends_no_reminder_for_a_round_without_a_deadline() => Assert.IsType<Refusal.OnlyFacilitator>(
        Prepared.Then(Start, new Command.Open(1, null)).Refused(Clock, new Command.Remind(1, Said), Said));

    [Fact]
    public void A_reopened_round_has_a_new_deadline_and_a_reminder_to_come()
    {
        var closed = ByPace.Then(new Command.Open(1, Deadline), new Command.Remind(1, Said), new Command.Close(1));
        var decision = Decider.Decide(closed, new Command.Reopen(1, Deadline.AddDays(3)), new CommandContext(Facilitator, Deadline));
        var accepted = Assert.IsType<Decision.Accepted>(decision);
        Assert.Equal((Deadline.AddDays(3), null), (accepted.Session.OpenRound!.ClosesAt, accepted.Session.OpenRound.RemindedAt));
        Assert.Contains(new DueWork(new Work.MeetDeadline(1), Deadline.AddDays(3)), accepted.Work);
        Assert.Contains(new DueWork(new Work.RemindOnTime(1), Deadline.AddDays(1)), accepted.Work);
        var reminded = accepted.Session.By(Facilitator, new Command.Remind(1, Deadline), Deadline);
        Assert.Equal(new Refusal.AlreadyReminded(1, Deadline), reminded.Refused(Facilitator, new Command.Remind(1, Deadline), Deadline));
    }

    [Fact]
    public void After_a_close_by_hand_the_clock_opens_the_next_round_at_its_time_and_not_before()
    {
        var closed = ByPace.Then(new Command.Open(1, Deadline), new Command.Close(1, Said));
        Assert.IsType<Refusal.OnlyFacilitator>(closed.Refused(Clock, new Command.Open(2, Deadline), Said.AddSeconds(-1)));
        var opened = closed.By(Clock, new Command.Open(2, Deadline), Said).OpenRound!;
        Assert.Equal((2, Deadline), (opened.Number, opened.ClosesAt));
    }

    [Fact]
    public void Nothing_opens_by_itself_after_the_last_round_or_without_a_pace()
    {
        var last = ByPace.Then(new Command.Open(1, Deadline), new Command.Close(1), new Command.Open(2, Deadline));
        var byHand = Prepared.Then(Start, new Command.Open(1, null));
        var late = Prepared.Then(Start, new Command.Open(1, Deadline)).By(Clock, new Command.Close(1, Deadline.AddDays(1)), Deadline);
        foreach (var session in new[] { last.Then(new Command.Close(2, Deadline)), byHand.Then(new Command.Close(1, Deadline)), late })
            Assert.All(session.Rounds, round => Assert.Null(round.OpensAt));
    }

    [Fact]
    public void The_clock_opens_nothing_that_the_facilitator_left_behind()
    {
        var closed = ByPace.Then(new Command.Open(1, Deadline), new Command.Close(1, Said));
        foreach (var then in new Command[] { new Command.AskActions(), new Command.Cancel(), new Command.Finish() })
            Assert.IsNotType<Refusal.NoRoundLeft>(closed.Then(then).Refused(Clock, new Command.Open(2, Deadline), Deadline));
        var reopened = closed.Then(new Command.Reopen(1, Deadline), new Command.Close(1));
        Assert.IsType<Refusal.OnlyFacilitator>(reopened.Refused(Clock, new Command.Open(2, Deadline), Deadline));
        Assert.True(reopened.StandsStill);
    }

    [Fact]
    public void A_round_reopened_after_the_actions_were_asked_closes_and_opens_no_other()
    {
        var asked = ByPace.Then(new Command.Open(1, Deadline), new Command.Close(1), new Command.AskActions(), new Command.Reopen(1, Deadline));
        var closed = asked.By(Clock, new Command.Close(1, Deadline.AddDays(1)), Deadline);
        Assert.Equal((null, null), (closed.OpenRound, closed.NextRound!.OpensAt));
        Assert.Equal(2, asked.Then(new Command.Close(1), new Command.Open(2, Deadline)).OpenRound!.Number);
    }

    [Fact]
    public void Reopen_without_a_number_reopens_the_round_that_was_closed_last()
    {
        var closed = Prepared.Then(Start, new Command.Open(2, null), new Command.Close(2), new Command.Open(1, null), new Command.Close(1));
        Assert.Equal(1, closed.Then(new Command.Reopen(null)).OpenRound?.Number);
    }

    [Fact]
    public void A_decision_has_the_same_work_only_once()
    {
        var open = Prepared.Then(Start, new Command.Open(1, null));
        var moved = Decider.Decide(open, new Command.Advance(Deadline), new CommandContext(Facilitator, Said));
        Assert.Single(Assert.IsType<Decision.Accepted>(moved).Work, due => due.Work is Work.ShowControl);
    }
}
