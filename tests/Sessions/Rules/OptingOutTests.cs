using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Taking part is a choice; the whole table is in Table.</summary>
public sealed class OptingOutTests
{
    private static readonly Session Open = Prepared.Then(Start, new Command.Open(1, null));

    private static PersonId Somebody => ((Caller.Someone)Teammate).Person.Id;

    [Fact]
    public void Who_opted_out_is_absent_and_still_may_answer()
    {
        var left = Open.By(Teammate, new Command.OptOut(), Morning);
        Assert.True(left.IsAbsent(Somebody) && !left.HasLeft(Somebody));
        var given = Assert.IsType<Decision.Accepted>(Decider.Decide(left, Answer(1), new CommandContext(Teammate, Morning)));
        Assert.IsType<Event.AnswerGiven>(Assert.Single(given.Events));
    }

    [Fact]
    public void Who_opts_in_again_leaves_no_trace_in_the_state()
    {
        var back = Open.By(Teammate, new Command.OptOut(), Morning).By(Teammate, new Command.OptIn(), Morning);
        Assert.Null(back.OptedOut);
    }

    [Fact]
    public void Once_a_session_is_over_who_is_forgotten_stands_in_no_list()
    {
        var over = Open.By(Teammate, new Command.OptOut(), Morning).Then(new Command.Close(1), new Command.Finish());
        Assert.True(over.IsAbsent(Somebody));
        Assert.False(over.By(Teammate, new Command.Forget(), Morning).IsAbsent(Somebody));
    }

    [Fact]
    public void While_a_session_runs_who_is_forgotten_is_asked_nothing_more() =>
        Assert.True(Open.By(Teammate, new Command.Forget(), Morning).HasOptedOut(Somebody));
}
