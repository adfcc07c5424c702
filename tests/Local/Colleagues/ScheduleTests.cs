using Praatplaat.Local.Colleagues;

namespace Praatplaat.Local.Tests.Colleagues;

public sealed class ScheduleTests
{
    private static readonly AnswerTiming Timing = AnswerTiming.Watchable;

    [Fact]
    public void They_answer_one_after_another()
    {
        var answers = Schedule.ForRound(Timing, Opened(1), []);
        Assert.Equal(Timing.First, answers[0].After);
        var gaps = answers.Zip(answers.Skip(1)).SkipLast(1).Select(pair => pair.Second.After - pair.First.After);
        Assert.All(gaps, gap => Assert.InRange(gap, Timing.ShortestGap, Timing.LongestGap));
        Assert.Equal(answers[^2].After + Timing.PartTimerDelay, answers[^1].After);
        Assert.Equal(DutchTeam.Colleagues.Order(ById), answers.Select(answer => answer.Colleague).Order(ById));
    }

    [Fact]
    public void A_run_can_be_repeated() =>
        Assert.Equal(Schedule.ForRound(Timing, Opened(1), []), Schedule.ForRound(Timing, Opened(1), []));

    [Fact]
    public void The_order_differs_from_round_to_round()
    {
        var orders = Enumerable.Range(1, 7)
            .Select(round => string.Join(' ', Schedule.ForRound(Timing, Opened(round), []).Select(answer => answer.Colleague.Id)));
        Assert.InRange(orders.Distinct().Count(), 4, 7);
    }

    [Fact]
    public void In_a_few_rounds_the_part_timer_does_not_answer() =>
        Assert.Equal([3, 6], Enumerable.Range(1, 7).Where(round => !PartTimerAnswers(Opened(round))));

    [Fact]
    public void A_reminder_helps_but_not_always()
    {
        Assert.True(PartTimerAnswers(Opened(3) with { Reminded = true }));
        Assert.False(PartTimerAnswers(Opened(6) with { Reminded = true }));
    }

    [Fact]
    public void In_a_round_that_is_opened_again_the_part_timer_answers_after_all() =>
        Assert.All([3, 6], round => Assert.True(PartTimerAnswers(Opened(round) with { Reopened = true })));

    [Fact]
    public void A_second_thought_comes_after_the_first()
    {
        var doubter = DutchTeam.Colleagues[1];
        var answers = Schedule.ForRound(Timing, Opened(1), [doubter]).Where(answer => answer.Colleague == doubter).ToList();
        Assert.Equal([false, true], answers.Select(answer => answer.SecondThought));
        Assert.True(answers[0].After < answers[1].After);
    }

    private static IComparer<TeamMember> ById { get; } =
        Comparer<TeamMember>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    private static RoundPrompt Opened(int round) => new(round, Reopened: false, Reminded: false);

    private static bool PartTimerAnswers(RoundPrompt prompt) =>
        Schedule.ForRound(Timing, prompt, []).Any(answer => answer.Colleague == Schedule.PartTimer);
}
