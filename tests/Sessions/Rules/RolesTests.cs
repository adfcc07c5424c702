using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

public sealed class RolesTests
{
    private static readonly Session Running = Team.Prepared.Then(Team.Start);

    [Fact]
    public void Whoever_typed_start_is_the_facilitator() => Assert.Equal(Role.Facilitator, Roles.In(Team.Prepared, Team.Facilitator));

    [Fact]
    public void A_facilitator_who_is_also_the_manager_has_the_role_of_facilitator()
    {
        var session = Team.Prepared.Then(Team.Start with { Settings = Team.Chosen with { Manager = Team.Coach } });
        Assert.Equal(Role.Facilitator, Roles.In(session, Team.Facilitator));
        Assert.Null(ReadAccess.Summary(session, Team.Facilitator));
        Assert.Equal(Role.Member, Roles.In(session, Team.Manager));
    }

    [Fact]
    public void The_manager_has_that_role_once_the_session_has_started()
    {
        Assert.Equal(Role.Member, Roles.In(Team.Prepared, Team.Manager));
        Assert.Equal(Role.Manager, Roles.In(Running, Team.Manager));
    }

    [Fact]
    public void The_second_reader_reads_as_the_manager_does_and_takes_nothing_over_in_their_place()
    {
        var session = Team.Prepared.Then(Team.Start with { Settings = Team.Chosen with { SecondReader = Team.Colleague } });
        Assert.Equal(Role.Manager, Roles.In(session, Team.Teammate));
        Assert.Equal([Team.Head, Team.Colleague], session.SummaryReaders());
        var leaderless = session with { Left = [Team.Coach.Id] };
        var refused = Decider.Decide(leaderless, new Command.TakeOver(), new CommandContext(Team.Teammate, Team.Morning));
        Assert.Equal(new Decision.Refused(new Refusal.FacilitatorLeft(Team.Coach.Name, Team.Head.Name)), refused);
        Assert.Equal([Team.Coach], (session with { Left = [Team.Head.Id, Team.Colleague.Id] }).SummaryReaders());
    }

    [Fact]
    public void Somebody_else_leads_from_the_start_where_the_starter_chose_so()
    {
        var session = Team.Prepared.Then(Team.Start with { Facilitator = Team.Colleague });
        Assert.Equal(Role.Facilitator, Roles.In(session, Team.Teammate));
        Assert.Equal(Role.Member, Roles.In(session, Team.Facilitator));
    }

    [Fact]
    public void Anybody_else_in_the_team_is_a_member() => Assert.Equal(Role.Member, Roles.In(Running, Team.Teammate));

    [Fact]
    public void People_are_recognised_by_id_and_not_by_name()
    {
        var renamed = new Caller.Someone(Team.Coach with { Name = "F. Achtergrond" }, InTeam: true);
        Assert.Equal(Role.Facilitator, Roles.In(Running, renamed));
        Assert.Equal(Role.Member, Roles.In(Running, new Caller.Someone(new Person(new PersonId("other"), Team.Coach.Name), InTeam: true)));
    }

    [Fact]
    public void A_facilitator_outside_the_team_is_an_outsider() =>
        Assert.Equal(Role.Outsider, Roles.In(Running, new Caller.Someone(Team.Coach, InTeam: false)));

    [Fact]
    public void The_clock_has_a_role_of_its_own() => Assert.Equal(Role.Clock, Roles.In(Running, Team.Clock));
}
