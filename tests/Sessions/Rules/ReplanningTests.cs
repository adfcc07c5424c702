using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Which rounds of a changed plan are said to be changed: those of which the plan says something else than before.</summary>
public sealed class ReplanningTests
{
    private static readonly WorkingHours Hours = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), new TimeOnly(9, 0), new TimeOnly(17, 0));

    /// <summary>Of three rounds of three working days, the first of which opens on Tuesday: until Thursday, Tuesday and Friday.</summary>
    private static readonly Session Planned = Prepared.By(
        Facilitator,
        new Command.Start(Chosen with { Pace = 2 }, [.. Rounds, new(3, "last", [FieldId.Answer])], Tuesday),
        Morning);

    private static DateTimeOffset Tuesday => Hours.NextOpening(Morning);

    [Fact]
    public void A_round_that_was_left_out_and_taken_in_again_is_as_it_was()
    {
        foreach (var round in new[] { 1, 2, 3 })
        {
            var skipped = Planned.By(Facilitator, new Command.SkipRound(round), Morning.AddMinutes(1));
            Assert.Equal(Enumerable.Range(round, 4 - round), Changed(skipped));
            Assert.Empty(Changed(Restored(skipped, round)));
        }
    }

    [Fact]
    public void Of_two_that_were_left_out_the_one_that_still_is_stays_marked_with_those_that_moved_by_it()
    {
        var skipped = Planned.By(Facilitator, new Command.SkipRound(1), Morning.AddMinutes(1)).By(Facilitator, new Command.SkipRound(3), Morning.AddMinutes(2));
        Assert.Equal([1, 2, 3], Changed(skipped));
        Assert.Equal([3], Changed(Restored(skipped, 1)));
        Assert.Equal([1, 2, 3], Changed(Restored(skipped, 3)));
    }

    [Fact]
    public void A_round_that_is_moved_marks_those_after_it_and_moved_back_none()
    {
        var (second, later) = (Hours.NextOpening(Hours.Deadline(Tuesday, 2)), Tuesday.AddDays(14));
        var moved = Planned.By(Facilitator, new Command.PlanRound(2, later, second), Morning.AddMinutes(1));
        Assert.Equal([2, 3], Changed(moved));
        Assert.Empty(Changed(moved.By(Facilitator, new Command.PlanRound(2, second, second), Morning.AddMinutes(2))));
    }

    [Fact]
    public void A_pause_that_moves_nothing_leaves_no_mark_and_one_that_does_marks_every_round()
    {
        var open = Opened();
        var paused = open.By(Facilitator, new Command.PausePace(), Tuesday.AddHours(1));
        Assert.Empty(Changed(paused));
        Assert.Empty(Changed(Resumed(paused, open.OpenRound!.ClosesAt!.Value)));
        Assert.Equal([1, 2, 3], Changed(Resumed(paused, Hours.Deadline(Tuesday.AddDays(7), 2))));
    }

    [Fact]
    public void Closed_early_it_moves_the_rounds_to_come_and_closed_on_its_last_day_it_does_not()
    {
        var (open, early) = (Opened(), Tuesday.AddHours(2));
        Assert.Equal([2, 3], Changed(open.By(Facilitator, new Command.Close(1, Hours.NextOpening(early)), early)));
        var last = open.OpenRound!.ClosesAt!.Value.AddHours(-2);
        Assert.Empty(Changed(open.By(Facilitator, new Command.Close(1, Hours.NextOpening(last)), last)));
    }

    [Fact]
    public void Once_a_round_opens_nothing_is_marked()
    {
        var skipped = Planned.By(Facilitator, new Command.SkipRound(2), Morning.AddMinutes(1));
        Assert.Empty(Changed(skipped.By(Clock, new Command.Open(1, Hours.Deadline(Tuesday, 2)), Tuesday)));
    }

    private static IEnumerable<int> Changed(Session session) => Plan.Changed(session, Hours).Order();

    private static Session Restored(Session session, int round) =>
        session.By(Facilitator, new Command.RestoreRound(round, Tuesday), Morning.AddMinutes(5));

    private static Session Opened() => Planned.By(Clock, new Command.Open(1, Hours.Deadline(Tuesday, 2)), Tuesday);

    private static Session Resumed(Session session, DateTimeOffset closesAt) =>
        session.By(Facilitator, new Command.ResumePace([new(1, closesAt)], null), Tuesday.AddHours(2));
}
