using Praatplaat.Local.Colleagues;

namespace Praatplaat.Local.Tests.Colleagues;

public sealed class ScheduleTests
{
    private static readonly Pace Pace = Pace.Watchable;

    [Fact]
    public void They_answer_one_after_another()
    {
        var cues = Schedule.ForRound(Pace, Opened(1), []);
        Assert.Equal(Pace.First, cues[0].After);
        Assert.All(cues.Zip(cues.Skip(1)).SkipLast(1), pair => Assert.InRange(pair.Second.After - pair.First.After, Pace.Least, Pace.Most));
        Assert.Equal(cues[^2].After + Pace.Late, cues[^1].After);
        Assert.Equal(DutchTeam.Colleagues.Order(ById), cues.Select(cue => cue.Colleague).Order(ById));
    }

    [Fact]
    public void A_run_can_be_repeated() =>
        Assert.Equal(Schedule.ForRound(Pace, Opened(1), []), Schedule.ForRound(Pace, Opened(1), []));

    [Fact]
    public void The_order_differs_from_round_to_round()
    {
        var orders = Enumerable.Range(1, 7).Select(round => string.Join(' ', Schedule.ForRound(Pace, Opened(round), []).Select(cue => cue.Colleague.Id)));
        Assert.InRange(orders.Distinct().Count(), 4, 7);
    }

    [Fact]
    public void In_a_few_rounds_the_part_timer_does_not_answer() =>
        Assert.Equal([3, 6], Enumerable.Range(1, 7).Where(round => !Answers(Opened(round))));

    [Fact]
    public void A_reminder_helps_but_not_always()
    {
        Assert.True(Answers(Opened(3) with { Reminded = true }));
        Assert.False(Answers(Opened(6) with { Reminded = true }));
    }

    [Fact]
    public void In_a_round_that_is_opened_again_the_part_timer_answers_after_all() =>
        Assert.All([3, 6], round => Assert.True(Answers(Opened(round) with { Again = true })));

    [Fact]
    public void A_second_thought_comes_after_the_first()
    {
        var cues = Schedule.ForRound(Pace, Opened(1), [DutchTeam.Colleagues[1]]).Where(cue => cue.Colleague == DutchTeam.Colleagues[1]).ToList();
        Assert.Equal([false, true], cues.Select(cue => cue.SecondThought));
        Assert.True(cues[0].After < cues[1].After);
    }

    private static IComparer<TeamMember> ById { get; } = Comparer<TeamMember>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    private static Occasion Opened(int round) => new(round, Again: false, Reminded: false);

    private static bool Answers(Occasion occasion) => Schedule.ForRound(Pace, occasion, []).Any(cue => cue.Colleague == Schedule.PartTimer);
}
