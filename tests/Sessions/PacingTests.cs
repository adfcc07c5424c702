using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests;

/// <summary>Moments that a single row of the table does not show.</summary>
public sealed class PacingTests
{
    private static readonly DateTimeOffset Said = Morning.AddDays(1);

    private static readonly DateTimeOffset Deadline = Morning.AddDays(5);

    private static readonly Session ByPace = Prepared.Then(Start with { Settings = Chosen with { Pace = 3 } });

    [Fact]
    public void The_word_next_twice_in_one_moment_moves_one_round()
    {
        var open = Prepared.Then(Start).By(Facilitator, new Command.Advance(null), Said);
        Assert.Equal(open, open.By(Facilitator, new Command.Advance(null), Said));
    }

    [Fact]
    public void The_word_next_said_twice_moves_two_rounds()
    {
        var open = Prepared.Then(Start).By(Facilitator, new Command.Advance(null), Said.AddSeconds(1));
        Assert.Equal(2, open.By(Facilitator, new Command.Advance(null), Said.AddMinutes(1)).OpenRound?.Number);
    }

    [Fact]
    public void The_clock_opens_no_round_where_the_facilitator_closed_the_last_one_by_hand() => Assert.IsType<Refusal.OnlyFacilitator>(
        ByPace.Then(new Command.Open(1, Deadline), new Command.Close(1)).Refused(Clock, new Command.Advance(null), Deadline));

    [Fact]
    public void A_deadline_that_was_put_off_is_not_met_at_its_old_time()
    {
        var extended = ByPace.Then(new Command.Open(1, Deadline), new Command.Extend(1, Deadline.AddDays(2)));
        Assert.IsType<Refusal.OnlyFacilitator>(extended.Refused(Clock, new Command.Advance(null), Deadline));
        Assert.Equal(2, extended.By(Clock, new Command.Advance(null), Deadline.AddDays(2)).OpenRound?.Number);
    }

    [Fact]
    public void The_clock_reminds_a_day_before_the_deadline_as_it_is_now()
    {
        var extended = ByPace.Then(new Command.Open(1, Deadline), new Command.Extend(1, Deadline.AddDays(2)));
        var (old, now) = (Deadline.AddDays(-1), Deadline.AddDays(1));
        Assert.IsType<Refusal.OnlyFacilitator>(extended.Refused(Clock, new Command.Remind(1, old), old));
        Assert.Equal(now, extended.By(Clock, new Command.Remind(1, now), now).Round(1)!.RemindedAt);
    }

    [Fact]
    public void The_clock_reminds_nobody_of_a_round_without_a_deadline() => Assert.IsType<Refusal.OnlyFacilitator>(
        Prepared.Then(Start, new Command.Open(1, null)).Refused(Clock, new Command.Remind(1, Said), Said));

    [Fact]
    public void A_round_opened_again_has_no_deadline_and_no_second_reminder()
    {
        var reopened = ByPace.Then(new Command.Open(1, Deadline), new Command.Remind(1, Said), new Command.Close(1), new Command.Reopen(1));
        Assert.Null(reopened.OpenRound!.ClosesAt);
        Assert.Equal(new Refusal.AlreadyReminded(1, Said), reopened.Refused(Facilitator, new Command.Remind(1, Deadline), Deadline));
    }

    [Fact]
    public void Reopen_without_a_number_is_about_the_round_that_was_closed_last()
    {
        var closed = Prepared.Then(Start, new Command.Open(2, null), new Command.Close(2), new Command.Open(1, null), new Command.Close(1));
        Assert.Equal(1, closed.Then(new Command.Reopen(null)).OpenRound?.Number);
    }

    [Fact]
    public void A_decision_asks_for_the_same_work_once()
    {
        var moved = Decider.Decide(Prepared.Then(Start, new Command.Open(1, null)), new Command.Advance(Deadline), new CommandContext(Facilitator, Said));
        Assert.Single(Assert.IsType<Decision.Accepted>(moved).Work, due => due.Work is Work.ShowControl);
    }
}
