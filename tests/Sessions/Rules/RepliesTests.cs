using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

public sealed class RepliesTests
{
    private static readonly Session Closed = Prepared.Then(Start, new Command.Open(1, null), new Command.Close(1));

    private static readonly DateTimeOffset Later = Morning.AddDays(1);

    [Fact]
    public void A_reply_is_posted_in_the_name_of_the_manager_and_nothing_of_it_stands_in_the_state()
    {
        var given = Accepted(Closed, Reply(1));
        Assert.Equal(new Event.TeamReplied(1, new ManagerReply(Head, new ReplyTexts("We visit.", "", ""), Later)), Assert.Single(given.Events));
        Assert.Equal([new DueWork(new Work.PostReply(1), Later)], given.Work);
        Assert.Same(Closed, given.Session);
    }

    [Fact]
    public void A_reply_that_is_changed_keeps_when_it_was_given_and_the_same_once_more_does_nothing()
    {
        var changed = Accepted(Closed, Reply(1, "We call first.") with { Before = Replied });
        var reply = Assert.IsType<Event.TeamReplied>(Assert.Single(changed.Events)).Reply;
        Assert.Equal((Replied.At, Later), (reply.At, reply.ChangedAt));
        var same = Accepted(Closed, Reply(1) with { Before = Replied });
        Assert.Equal((0, 0), (same.Events.Count, same.Work.Count));
    }

    [Fact]
    public void The_reply_of_a_former_manager_can_be_taken_over_word_for_word()
    {
        var session = Closed.Then(new Command.ChangeManager(Colleague));
        var taken = Decider.Decide(session, Reply(1) with { Before = Replied }, new CommandContext(Teammate, Later));
        Assert.Equal(Colleague, Assert.IsType<Event.TeamReplied>(Assert.Single(Assert.IsType<Decision.Accepted>(taken).Events)).Reply.By);
        Assert.Equal(new Refusal.OnlyManagerReplies("Marieke"), session.Refused(Manager, Reply(1), Later));
    }

    [Fact]
    public void Neither_the_second_reader_nor_the_facilitator_replies_in_the_managers_place()
    {
        var settings = Chosen with { SecondReader = Colleague };
        var session = Prepared.Then(Start with { Settings = settings }, new Command.Open(1, null), new Command.Close(1));
        Assert.Equal(new Refusal.OnlyManagerReplies("Henk"), session.Refused(Teammate, Reply(1), Later));
        Assert.Equal(new Refusal.OnlyManagerReplies("Henk"), session.Refused(Facilitator, Reply(1), Later));
        var left = session.By(Clock, Left(Head, Colleague), Later);
        Assert.Equal([Coach], left.SummaryReaders());
        Assert.Equal(new Refusal.ManagerLeft("Henk"), left.Refused(Facilitator, Reply(1), Later));
    }

    [Fact]
    public void A_facilitator_who_is_the_manager_replies()
    {
        var session = Prepared.Then(Start with { Settings = Chosen with { Manager = Coach } }, new Command.Open(1, null), new Command.Close(1));
        var given = Decider.Decide(session, Reply(1), new CommandContext(Facilitator, Later));
        Assert.Equal(Coach, Assert.IsType<Event.TeamReplied>(Assert.Single(Assert.IsType<Decision.Accepted>(given).Events)).Reply.By);
    }

    [Fact]
    public void All_parts_that_are_too_long_are_refused_at_once()
    {
        var (much, more) = (new string('x', Limits.Reply + 1), new string('y', Limits.Reply + 2));
        var refused = Assert.IsType<Refusal.FaultyForm>(Closed.Refused(Manager, new Command.ReplyToTeam(1, new ReplyTexts(much, "", more), null), Later));
        Assert.Equal(
            [new Refusal.ReplyTooLong(ReplyPart.Agreed, Limits.Reply + 1), new Refusal.ReplyTooLong(ReplyPart.Explored, Limits.Reply + 2)], refused.Faults);
    }

    [Fact]
    public void The_manager_is_reminded_once_after_the_finish_and_not_where_no_round_was_held()
    {
        var at = Morning.AddDays(8);
        var finish = new Command.Finish(at);
        Assert.Contains(new DueWork(new Work.RemindManager(), at), Accepted(Closed, finish, Facilitator).Work);
        Assert.DoesNotContain(Accepted(Closed, new Command.Finish(), Facilitator).Work, due => due.Work is Work.RemindManager);
        Assert.DoesNotContain(Accepted(Prepared.Then(Start), finish, Facilitator).Work, due => due.Work is Work.RemindManager);
        Assert.Empty(Accepted(Closed.Then(finish), finish, Facilitator).Work);
    }

    private static Decision.Accepted Accepted(Session session, Command command, Caller? by = null) =>
        Assert.IsType<Decision.Accepted>(Decider.Decide(session, command, new CommandContext(by ?? Manager, Later)));
}
