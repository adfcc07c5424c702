using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>The form of a closed round stays for a while: when it is folded.</summary>
public sealed class FormsTests
{
    private static readonly DateTimeOffset Closing = Morning.AddDays(1);

    private static readonly TimeSpan Stay = TimeSpan.FromMinutes(20);

    private static readonly Session Open = Prepared.Then(Start, new Command.Open(1, null));

    private static readonly Session Closed = Decide(Open, new Command.Close(1), Closing).Session;

    [Fact]
    public void After_a_close_the_form_stays_as_long_as_the_setting_says() =>
        Assert.Equal([new DueWork(new Work.FoldForm(1), Closing + Stay)], Folds(Open, new Command.Close(1), Closing));

    [Fact]
    public void The_next_round_and_the_end_of_the_session_fold_it_at_once()
    {
        var later = Closing.AddMinutes(5);
        foreach (Command command in new Command[] { new Command.Open(2, null), new Command.Finish() })
            Assert.Equal([new DueWork(new Work.FoldForm(1), later)], Folds(Closed, command, later));
    }

    [Fact]
    public void A_command_that_closes_and_opens_leaves_the_form_its_time() =>
        Assert.Equal([new DueWork(new Work.FoldForm(1), Closing + Stay)], Folds(Open, new Command.Advance(null), Closing));

    [Fact]
    public void A_form_that_was_folded_long_ago_is_not_folded_again() =>
        Assert.Empty(Folds(Closed, new Command.Open(2, null), Closing + Stay));

    [Fact]
    public void A_stop_leaves_the_open_form_its_time_as_well() =>
        Assert.Equal([new DueWork(new Work.FoldForm(1), Closing + Stay)], Folds(Open, new Command.Cancel(), Closing));

    [Fact]
    public void A_reopened_round_has_nothing_to_fold() => Assert.Empty(Folds(Closed, new Command.Reopen(1), Closing.AddMinutes(5)));

    private static IEnumerable<DueWork> Folds(Session session, Command command, DateTimeOffset at) =>
        Decide(session, command, at).Work.Where(due => due.Work is Work.FoldForm);

    private static Decision.Accepted Decide(Session session, Command command, DateTimeOffset at) =>
        Assert.IsType<Decision.Accepted>(Decider.Decide(session, command, new CommandContext(Facilitator, at) { FormStays = Stay }));
}
