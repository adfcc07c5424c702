using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests;

public sealed class RolesTests
{
    private static readonly Session Running = Team.Prepared.Then(Team.Start);

    [Fact]
    public void Who_typed_start_is_facilitator() => Assert.Equal(Role.Facilitator, Roles.In(Team.Prepared, Team.Facilitator));

    [Fact]
    public void A_facilitator_who_is_manager_too_is_facilitator_and_reads_the_summary()
    {
        var session = Team.Prepared.Then(Team.Start with { Settings = Team.Chosen with { Manager = Team.Coach } });
        Assert.Equal(Role.Facilitator, Roles.In(session, Team.Facilitator));
        Assert.Null(ReadAccess.Summary(session, Team.Facilitator));
        Assert.Equal(Role.Member, Roles.In(session, Team.Manager));
    }

    [Fact]
    public void The_manager_is_manager_once_the_session_has_started()
    {
        Assert.Equal(Role.Member, Roles.In(Team.Prepared, Team.Manager));
        Assert.Equal(Role.Manager, Roles.In(Running, Team.Manager));
    }

    [Fact]
    public void Somebody_else_in_the_team_is_member() => Assert.Equal(Role.Member, Roles.In(Running, Team.Teammate));

    [Fact]
    public void Another_name_does_not_change_who_somebody_is()
    {
        var renamed = new Caller.Someone(Team.Coach with { Name = "F. Achtergrond" }, InTeam: true);
        Assert.Equal(Role.Facilitator, Roles.In(Running, renamed));
        Assert.Equal(Role.Member, Roles.In(Running, new Caller.Someone(new Person(new PersonId("other"), Team.Coach.Name), InTeam: true)));
    }

    [Fact]
    public void Out_of_the_team_nobody_has_a_role_not_even_the_facilitator() =>
        Assert.Equal(Role.Outsider, Roles.In(Running, new Caller.Someone(Team.Coach, InTeam: false)));

    [Fact]
    public void The_clock_is_nobody() => Assert.Equal(Role.Clock, Roles.In(Running, Team.Clock));
}
