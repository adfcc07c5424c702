namespace Praatplaat.Sessions.Tests;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(365, 364, false)]
    [InlineData(365, 365, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    public void A_session_is_kept_so_many_days_after_its_end(int days, int later, bool isOver) =>
        Assert.Equal(isOver, new Retention(days).IsOver(Created() with { Phase = Phase.Finished, EndedAt = Noon }, Noon.AddDays(later)));

    [Fact]
    public void A_session_that_was_stopped_is_never_erased_while_it_can_be_resumed()
    {
        var stopped = Created() with { Phase = Phase.Cancelled, StartedAt = Noon, EndedAt = Noon };
        Assert.False(new Retention(1).IsOver(stopped, stopped.ResumableUntil!.Value.AddTicks(-1)));
    }

    [Theory]
    [InlineData(365, 364, false)]
    [InlineData(365, 365, true)]
    [InlineData(1, 29, false)]
    [InlineData(1, 30, true)]
    public void One_that_never_ended_is_kept_from_the_last_moment_in_it_and_a_month_at_least(int days, int later, bool isOver)
    {
        var round = new RoundState(1, "vertrouwen", [FieldId.Answer], RoundPhase.Open, OpenedAt: Noon.AddDays(-1), ClosesAt: Noon);
        var session = Created() with { Phase = Phase.Running, CreatedAt = Noon.AddDays(-9), Rounds = [round] };
        Assert.Equal(isOver, new Retention(days).IsOver(session, Noon.AddDays(later)));
    }

    private static Session Created() => new(
        new SessionId("487a404cab45841f9a36b70f30dad513"),
        new Location(
            new TenantId("tenant"),
            "19:team",
            "Team",
            new ChannelId("19:channel"),
            "19:channel;messageid=1",
            new Uri("https://localhost"),
            "28:bot"),
        new PlaybookVersion("handhavingskoers", 1),
        new Person(new PersonId("sanne"), "Sanne"),
        new Settings("Titel", new Person(new PersonId("sanne"), "Sanne"), Names.Shown, null, new Dictionary<string, string>()),
        Phase.SetUp,
        [],
        Noon);
}
