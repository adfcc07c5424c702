namespace Praatplaat.Sessions.Tests;

public sealed class AssessmentTests
{
    [Theory]
    [InlineData(Agreement.Nobody, 0, 0, 0, 0, 0)]
    [InlineData(Agreement.One, 0, 0, 1, 0, 0)]
    [InlineData(Agreement.Unanimous, 0, 0, 0, 2, 0)]
    [InlineData(Agreement.Most, 1, 0, 3, 0, 1)]
    [InlineData(Agreement.Close, 0, 2, 2, 0, 0)]
    [InlineData(Agreement.Divided, 0, 2, 1, 1, 0)]
    [InlineData(Agreement.Divided, 1, 0, 0, 0, 1)]
    public void How_alike_people_see_it_follows_from_the_counts(Agreement agreement, params int[] counts) =>
        Assert.Equal(agreement, new Assessment(counts).Agreement);

    [Fact]
    public void The_lower_of_two_levels_that_as_many_chose_counts_as_the_most_chosen() =>
        Assert.Equal((2, 2, 4), new Assessment([0, 2, 1, 2, 0]) is var some ? (some.MostChosen, some.Lowest, some.Highest) : default);

    [Fact]
    public void What_was_chosen_stands_by_how_often_and_the_largest_group_may_be_several()
    {
        Assert.Equal([2, 4, 1], new Assessment([1, 3, 0, 2, 0]).Chosen);
        Assert.Equal([2], new Assessment([1, 3, 0, 2, 0]).Largest);
        Assert.Equal([2, 4], new Assessment([1, 2, 0, 2, 0]).Largest);
        Assert.Empty(new Assessment([0, 0, 0, 0, 0]).Largest);
    }

    [Theory]
    [InlineData(Names.Anonymous, 2, true)]
    [InlineData(Names.Anonymous, 3, false)]
    [InlineData(Names.Shown, 1, false)]
    public void Only_an_anonymous_session_withholds_the_levels_of_few(Names names, int from, bool isWithheld)
    {
        var session = Team.Prepared with { Settings = Team.Chosen with { Names = names } };
        Assert.Equal(isWithheld, Assessment.Of(session, [from, 0, 0, 0, 0], 3).IsWithheld);
    }
}
