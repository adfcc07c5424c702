using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Tests.Outbox;

public sealed class WorkHandlersTests
{
    private static readonly Type[] Kinds = [.. typeof(Work).GetNestedTypes().Where(type => !type.IsAbstract && type != typeof(Work.Unreadable))];

    [Fact]
    public async Task Every_kind_of_work_has_code_that_carries_it_out()
    {
        await using var bench = await OutboxBench.BeginAsync();
        Assert.Equal(
            Kinds.Where(kind => !kind.IsSubclassOf(typeof(Work.ToMember))).Select(kind => kind.Name).Order(),
            bench.Get<WorkHandlers>().Kinds.Select(kind => kind.Name).Order());
    }

    [Fact]
    public async Task Every_message_to_members_has_code_that_makes_it()
    {
        await using var bench = await OutboxBench.BeginAsync();
        bench.OnRoster(() => []);
        var somebody = OutboxBench.Person(1);
        Work.ToMember[] messages =
        [
            new Work.AskMember(somebody), new Work.AskDotsOf(somebody), new Work.AskOutcome(somebody), new Work.AskOutcomeAgain(somebody),
            new Work.RemindMember(somebody, 1),
        ];
        Assert.Equal(Kinds.Where(kind => kind.IsSubclassOf(typeof(Work.ToMember))).Select(kind => kind.Name).Order(), messages.Select(message => message.GetType().Name).Order());
        Assert.Equal(messages.Length, (await bench.Get<MemberMessages>().CreateAsync(bench.Session, messages, OutboxBench.Cancelled)).Count);
    }

    [Fact]
    public async Task Work_of_a_newer_version_is_an_error_and_not_passed_over()
    {
        await using var bench = await OutboxBench.BeginAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => bench.HandleAsync(bench.Session, new Work.Unreadable("Newer")));
    }
}
