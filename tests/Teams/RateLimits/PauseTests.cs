using System.Net;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Tests.RateLimits;

public sealed class PauseTests : IDisposable
{
    private readonly LimitsBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Too_many_calls_in_a_busy_conversation_pause_it_for_every_queue()
    {
        await CrowdAsync("thread");
        await bench.RefusedAsync(LimitsBench.Write("thread"), retryAfter: 20);
        await bench.CallAsync(LimitsBench.Write("other"));
        await WaitsForAsync(LimitsBench.Write("thread", party: "29:anouk"), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Too_many_calls_in_one_conversation_hold_back_that_one_alone()
    {
        await bench.RefusedAsync(LimitsBench.Write("thread"), retryAfter: 20);
        await bench.RefusedAsync(Chat("29:anouk"), retryAfter: 20);
        await bench.CallAsync(LimitsBench.Write("other"));
        await WaitsForAsync(LimitsBench.Write("thread"), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Three_conversations_in_a_row_that_are_hardly_used_pause_their_tenant_and_no_other()
    {
        await PauseTenantAsync(20);
        await bench.CallAsync(LimitsBench.Write("elsewhere", tenant: "roodmeer"));
        await WaitsForAsync(LimitsBench.Write("other"), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Conversations_that_are_held_back_while_Teams_takes_others_are_not_the_tenant()
    {
        for (var call = 0; call < 6; call++)
        {
            await bench.RefusedAsync(LimitsBench.Write($"thread {call}"), retryAfter: 20);
            await bench.CallAsync(LimitsBench.Write($"other {call}"));
        }
    }

    [Fact]
    public async Task Creating_too_many_chats_pauses_the_tenant_however_often_one_chat_was_asked_for()
    {
        for (var call = 0; call < 4; call++)
            await bench.CallAsync(Chat("29:anouk"));
        foreach (var person in new[] { "29:anouk", "29:bram", "29:chris" })
            await bench.RefusedAsync(Chat(person), retryAfter: 20);
        await WaitsForAsync(LimitsBench.Write("other"), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    public async Task Without_a_stated_time_only_the_conversation_pauses_for_the_first_delay(HttpStatusCode status)
    {
        await bench.RefusedAsync(LimitsBench.Write("thread"), status);
        await bench.CallAsync(LimitsBench.Write("other"));
        await WaitsForAsync(LimitsBench.Write("thread"), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Another_failure_pauses_nothing()
    {
        await bench.RefusedAsync(LimitsBench.Write("thread"), HttpStatusCode.ServiceUnavailable, 20);
        await bench.CallAsync(LimitsBench.Write("thread"));
    }

    [Fact]
    public async Task In_a_long_pause_a_call_fails_without_leaving_and_states_what_is_left()
    {
        await PauseTenantAsync(40);
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        var left = bench.Left.Count;
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bench.CallAsync(LimitsBench.Write("other")));
        Assert.Equal((ConnectorFailure.Throttled, TimeSpan.FromSeconds(35), left), (failure.Failure, failure.RetryAfter, bench.Left.Count));
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        await WaitsForAsync(LimitsBench.Write("other"), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_shorter_pause_does_not_end_a_longer_one()
    {
        await CrowdAsync("thread");
        await bench.RefusedAsync(LimitsBench.Write("thread"), retryAfter: 20);
        await bench.RefusedAsync(LimitsBench.Write("calm"), retryAfter: 10);
        await WaitsForAsync(LimitsBench.Write("calm"), TimeSpan.FromSeconds(10));
        await WaitsForAsync(LimitsBench.Write("thread"), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_pause_also_holds_back_calls_that_were_already_in_the_queue()
    {
        for (var call = 0; call < 5; call++)
            await bench.CallAsync(LimitsBench.Write("thread"));
        var queued = bench.CallAsync(LimitsBench.Write("thread"), "queued");
        await PauseTenantAsync(20);
        await bench.Time.PassAsync(TimeSpan.FromSeconds(1), () => true);
        await bench.Time.PassAsync(TimeSpan.FromSeconds(18), () => true);
        Assert.DoesNotContain("queued", bench.Left);
        await bench.Time.PassAsync(TimeSpan.FromSeconds(1), () => queued.IsCompleted);
    }

    private static LimitedCall Chat(string person) => LimitsBench.Write(person) with { Kind = CallKind.CreateChat };

    private async Task PauseTenantAsync(double seconds)
    {
        foreach (var conversation in new[] { "one", "two", "three" })
            await bench.RefusedAsync(LimitsBench.Write(conversation), retryAfter: seconds);
    }

    private async Task CrowdAsync(string conversation)
    {
        for (var call = 0; call < 4; call++)
            await bench.CallAsync(LimitsBench.Write(conversation));
    }

    /// <summary>It leaves after this time, and not before.</summary>
    private async Task WaitsForAsync(LimitedCall call, TimeSpan wait)
    {
        var calling = bench.CallAsync(call);
        var almost = wait - TimeSpan.FromMilliseconds(1);
        await bench.Time.PassAsync(almost, () => true);
        Assert.False(calling.IsCompleted);
        await bench.Time.PassAsync(wait - almost, () => calling.IsCompleted);
        await calling;
    }
}
