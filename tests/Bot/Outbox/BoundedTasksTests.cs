using Praatplaat.Bot.Outbox;

namespace Praatplaat.Bot.Tests.Outbox;

public sealed class BoundedTasksTests
{
    [Fact]
    [Report(Report.HiddenException)]
    public async Task Waiting_after_a_failure_ends_when_all_have_ended_and_throws_nothing_of_theirs()
    {
        using var tasks = new BoundedTasks(2);
        var release = new TaskCompletionSource();
        await BeginAsync(tasks, () => Task.FromException(new InvalidOperationException("the second failure")));
        await BeginAsync(tasks, () => release.Task);
        var settled = tasks.SettleAsync();
        Assert.False(settled.IsCompleted);
        release.SetResult();
        await settled;
    }

    [Fact]
    public async Task Without_an_earlier_failure_that_of_a_task_is_told_at_the_end()
    {
        using var tasks = new BoundedTasks(2);
        await BeginAsync(tasks, () => Task.FromException(new InvalidOperationException("the only failure")));
        Assert.Equal("the only failure", (await Assert.ThrowsAsync<InvalidOperationException>(tasks.EndAsync)).Message);
    }

    private static Task<bool> BeginAsync(BoundedTasks tasks, Func<Task> task) =>
        tasks.TryBeginAsync(() => true, task, TestContext.Current.CancellationToken);
}
