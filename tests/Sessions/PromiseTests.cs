using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests;

/// <summary>What people were told when they answered holds, whatever the settings say later.</summary>
public sealed class PromiseTests
{
    private static readonly Promise Told = new(Promise.Current, RetentionDays: 60, LeastAnswers: 4);

    private static readonly Session Ended = Promised() with { Phase = Phase.Finished, EndedAt = Morning };

    [Theory]
    [InlineData(365, 60)]
    [InlineData(30, 30)]
    public void A_session_is_kept_no_longer_than_it_promised(int setting, int days)
    {
        var retention = new Retention(setting);
        Assert.Equal(Morning.AddDays(days), retention.EndOf(Ended));
        Assert.False(retention.IsOver(Ended, Morning.AddDays(days).AddMinutes(-1)));
        Assert.True(retention.IsOver(Ended, Morning.AddDays(days)));
        Assert.True(retention.IsSoonOver(Ended, Morning.AddDays(days - 14)));
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(2, 4, false)]
    [InlineData(6, 5, true)]
    [InlineData(6, 6, false)]
    public void No_fewer_answers_are_shown_than_it_promised(int setting, int answers, bool isWithheld)
    {
        var anonymous = Promised() with { Settings = Chosen with { Names = Names.Anonymous } };
        Assert.Equal(isWithheld, Anonymity.Withholds(anonymous, answers, setting));
        Assert.Equal(isWithheld, Anonymity.WithholdsDots(anonymous, answers, setting));
    }

    [Fact]
    public void A_session_of_before_goes_by_the_settings()
    {
        var before = Ended with { Promise = null };
        Assert.Equal(Morning.AddDays(365), new Retention(365).EndOf(before));
        Assert.Equal(2, Anonymity.Least(before, 2));
    }

    private static Session Promised()
    {
        var decision = Decider.Decide(Prepared, Start, new CommandContext(Facilitator, Morning) { Promise = Told });
        var started = Assert.IsType<Decision.Accepted>(decision).Session;
        Assert.Equal(Told, started.Promise);
        return started;
    }
}
