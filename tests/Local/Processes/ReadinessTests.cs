using System.Diagnostics;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Tests.Processes;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_request_that_fails_or_times_out_is_tried_again()
    {
        await using var process = await StartNodeAsync("setInterval(() => {}, 1000)");
        var replies = new Queue<Func<bool>>(
        [
            () => throw new HttpRequestException("refused"),
            () => throw new TaskCanceledException("timeout", new TimeoutException()),
            () => false,
            () => true,
        ]);

        await WaitAsync(process, () => replies.Dequeue()());

        Assert.Empty(replies);
    }

    [Fact]
    public async Task A_process_that_ends_is_named_and_its_owner_is_disposed_of()
    {
        var process = await StartNodeAsync("process.exit(3)");

        var problem = await Assert.ThrowsAsync<CannotStartException>(() => WaitAsync(process, () => false));

        Assert.StartsWith("Node is niet gestart.", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process.Id));
    }

    private static async Task<ChildProcess> StartNodeAsync(string script)
    {
        var node = await NodeRuntime.FindAsync(TestContext.Current.CancellationToken);
        return ChildProcess.Start(new ProcessStartInfo(node.Node, ["-e", script]));
    }

    private static Task<ChildProcess> WaitAsync(ChildProcess process, Func<bool> reply) =>
        Readiness.WaitAsync(process, process, "Node", (_, _) => Task.FromResult(reply()), TestContext.Current.CancellationToken);
}
