namespace Praatplaat.Sessions.Tests;

/// <summary>How the actions of a group went is told in shares of at least five people, and of no rest that is smaller.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Fewer_than_five_people_are_not_counted(int people, bool isShown)
    {
        var sum = Sum(Enumerable.Range(1, people).Select(number => Of(number, null, ActionOutcome.Done)));
        Assert.Equal((isShown, people), (sum.Over is not null, sum.From));
    }

    [Fact]
    public void Who_has_said_nothing_is_not_counted()
    {
        var silent = new ThreeActions(Person(9), ["I call."], Share: false, Team.Morning);
        Assert.Equal(5, Sum(Enumerable.Range(1, 5).Select(number => Of(number, null, ActionOutcome.Done)).Append(silent)).Over!.All);
    }

    [Fact]
    public void Of_each_theme_the_people_who_said_something_of_it_are_counted()
    {
        var sum = Sum(Enumerable.Range(1, 5).SelectMany(number => new[]
        {
            Of(number, 1, ActionOutcome.Done, number == 1 ? ActionOutcome.NotYet : ActionOutcome.Done),
            Of(number + 10, 2, ActionOutcome.Partly),
        }));
        Assert.Equal(new FollowUpCounts(9, 0, 1, 5), sum.Themes[1]);
        Assert.Equal(new FollowUpCounts(0, 5, 0, 5), sum.Themes[2]);
        Assert.Equal(new FollowUpCounts(9, 5, 1, 10), sum.Over);
    }

    [Fact]
    public void A_theme_is_left_out_where_the_whole_would_then_show_what_one_person_said()
    {
        ThreeActions[] Ten(int others) =>
        [
            .. Enumerable.Range(1, 10 - others).Select(number => Of(number, 1, ActionOutcome.Done)),
            .. Enumerable.Range(20, others).Select(number => Of(number, null, ActionOutcome.NotYet)),
        ];
        Assert.Empty(Sum(Ten(1)).Themes);
        Assert.Equal([1], Sum(Ten(5)).Themes.Keys);
    }

    [Fact]
    public void Of_two_themes_the_smaller_one_is_left_out_to_hide_the_rest()
    {
        var sum = Sum(
            Enumerable.Range(1, 8).Select(number => Of(number, 1, ActionOutcome.Done))
                .Concat(Enumerable.Range(11, 5).Select(number => Of(number, 2, ActionOutcome.Partly)))
                .Concat(Enumerable.Range(20, 2).Select(number => Of(number, 3, ActionOutcome.NotYet))));
        Assert.Equal([1], sum.Themes.Keys);
    }

    [Fact]
    public void What_is_shared_and_shown_one_by_one_does_not_tell_how_the_other_one_went()
    {
        ThreeActions[] all = [.. Enumerable.Range(1, 4).Select(number => Of(number, null, ActionOutcome.Done) with { Share = true }), Of(5, null, ActionOutcome.NotYet)];
        Assert.Null(Sum(all).Over);
        Assert.Equal(new FollowUpCounts(4, 0, 1, 5), Sum(all, showsShared: false).Over);
        Assert.NotNull(Sum(all.Select(actions => actions with { Share = true })).Over);
    }

    [Theory]
    [InlineData(1, 1, 1, "34 33 33")]
    [InlineData(2, 1, 0, "67 33 0")]
    [InlineData(0, 0, 7, "0 0 100")]
    [InlineData(1, 2, 4, "14 29 57")]
    public void Shares_make_a_hundred(int done, int partly, int notYet, string shares)
    {
        var (first, second, third) = new FollowUpCounts(done, partly, notYet, 5).Percentages();
        Assert.Equal((shares, 100), ($"{first} {second} {third}", first + second + third));
    }

    /// <summary>Who looks before and after somebody reports would else see how theirs went.</summary>
    [Theory]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    public void People_are_counted_five_at_a_time_in_the_order_in_which_they_reported(int reported, int counted)
    {
        var last = Of(99, null, ActionOutcome.NotYet);
        last = last with { FollowUp = last.FollowUp! with { At = Team.Morning.AddHours(1) } };
        var sum = Sum(Enumerable.Range(1, reported - 1).Select(number => Of(number, null, ActionOutcome.Done)).Prepend(last));
        Assert.Equal((counted, counted == reported ? 1 : 0), (sum.Over!.From, sum.Over.NotYet));
    }

    private static FollowUpSummary Sum(IEnumerable<ThreeActions> all, bool showsShared = true)
    {
        var tally = new FollowUpTally();
        foreach (var actions in all)
            tally.Add(actions);
        return tally.Sum(showsShared);
    }

    private static ThreeActions Of(int person, int? theme, params ActionOutcome?[] outcomes) =>
        new(Person(person), [.. outcomes.Select(_ => "I call.")], Share: false, Team.Morning)
        {
            Themes = [.. outcomes.Select(_ => theme)],
            FollowUp = new FollowUp(outcomes, Team.Morning, null),
        };

    private static Person Person(int number) => new(new PersonId($"person-{number}"), $"Collega {number}");
}
