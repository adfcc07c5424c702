using System.Collections.Concurrent;
using Azure;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Tests.Outbox;

/// <summary>Messages to members, side by side.</summary>
public sealed class MemberMessageBatchTests : IAsyncLifetime
{
    private const int Members = 40;
    private const int AtOnce = 16;

    private readonly ConcurrentBag<string> sent = [];
    private OutboxBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync(Members);

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task Each_member_gets_the_message_and_what_came_of_it_takes_the_work_away()
    {
        Answer(_ => Task.CompletedTask);
        await RunAsync(await AskAsync(5));
        Assert.Equal(["29:0", "29:1", "29:2", "29:3", "29:4"], sent.Order());
        Assert.Empty(await bench.Outbox.PeekToMembersAsync(bench.Id, OutboxBench.Cancelled));
        Assert.True(await bench.Posts.FindAsync(bench.Id, PostNames.Actions(OutboxBench.Person(3)), OutboxBench.Cancelled) is { IsThere: true, ConversationId: "chat 29:3" });
    }

    [Fact]
    public async Task The_same_asked_for_twice_is_sent_once()
    {
        var gate = new TaskCompletionSource();
        Answer(_ => gate.Task);
        var item = Assert.Single(await AskAsync(1));
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(bench.Session, [item, item with { RowKey = item.RowKey + "-again" }], CancellationToken.None, OutboxBench.Cancelled);
        gate.SetResult();
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Single(sent);
    }

    [Fact]
    public async Task What_was_refused_is_sent_when_it_is_asked_for_again_while_the_same_lease_lasts()
    {
        var isRefused = true;
        Answer(_ => isRefused ? throw RefusedCall.Of(HttpMethod.Post, 403, "Forbidden") : Task.CompletedTask);
        var item = Assert.Single(await AskAsync(1));
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(bench.Session, [item], CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
        isRefused = false;
        await batch.SendAsync(bench.Session, [item with { RowKey = item.RowKey + "-again" }], CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Equal(["29:0"], sent);
    }

    [Fact]
    public async Task No_more_than_sixteen_are_under_way_at_once()
    {
        var (gate, now, most) = (new TaskCompletionSource(), 0, 0);
        Answer(async _ =>
        {
            var under = Interlocked.Increment(ref now);
            lock (gate)
                most = Math.Max(most, under);
            if (under == AtOnce)
                gate.TrySetResult();
            await gate.Task;
            Interlocked.Decrement(ref now);
        });
        await RunAsync(await AskAsync(Members));
        Assert.Equal((AtOnce, Members), (most, sent.Count));
    }

    [Fact]
    public async Task Who_had_it_already_does_not_get_it_again()
    {
        Answer(_ => Task.CompletedTask);
        await bench.Posts.SaveAsync(bench.Id, PostNames.Actions(OutboxBench.Person(1)), new Post("chat", "1"), OutboxBench.Cancelled);
        await RunAsync(await AskAsync(2));
        Assert.Equal(["29:0"], sent);
        Assert.Empty(await bench.Outbox.PeekToMembersAsync(bench.Id, OutboxBench.Cancelled));
    }

    [Fact]
    public async Task Who_left_the_team_gets_nothing()
    {
        Answer(_ => Task.CompletedTask);
        var items = await AskAsync(2);
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(bench.Session with { Left = [OutboxBench.Person(0)] }, items, CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Equal(["29:1"], sent);
    }

    [Fact]
    public async Task A_member_who_can_not_be_reached_is_noted_with_the_reason_and_holds_up_nobody()
    {
        Answer(to => to == "29:1" ? throw RefusedCall.Of(HttpMethod.Post, 403, "ConversationBlockedByUser") : Task.CompletedTask);
        await RunAsync(await AskAsync(3));
        Assert.Equal(["29:0", "29:2"], sent.Order());
        Assert.Equal(Obstacle.Blocked, (await bench.Posts.FindAsync(bench.Id, PostNames.Actions(OutboxBench.Person(1)), OutboxBench.Cancelled))!.Refused);
        Assert.Equal(Obstacle.Blocked, (await bench.Get<MemberStore>().FindAsync(bench.Id, OutboxBench.Person(1), OutboxBench.Cancelled))!.Unreachable);
        Assert.NotNull(await bench.WaitingAsync(new Work.ShowNumbers()));
    }

    [Fact]
    public async Task One_chat_that_Teams_holds_back_waits_alone()
    {
        Answer(to => to == "29:3" ? throw RefusedCall.Of(HttpMethod.Post, 429, retryAfter: 300) : Task.CompletedTask);
        var items = await AskAsync(Members);
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(bench.Session, items, CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Null(batch.PausedUntil);
        Assert.Equal(Members - 1, sent.Count);
        var left = Assert.Single(await bench.Outbox.PeekToMembersAsync(bench.Id, OutboxBench.Cancelled));
        Assert.Equal((bench.Time.GetUtcNow().AddSeconds(300), 0), (left.Due, left.Tries));
    }

    [Fact]
    public async Task Held_back_by_Teams_nothing_more_begins_and_the_work_stays()
    {
        Answer(_ => throw RefusedCall.Of(HttpMethod.Post, 429, retryAfter: 40));
        var items = await AskAsync(Members);
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(bench.Session, items, CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Equal(bench.Time.GetUtcNow().AddSeconds(40), batch.PausedUntil);
        var left = await bench.Outbox.PeekToMembersAsync(bench.Id, OutboxBench.Cancelled);
        Assert.Equal((Members, 0), (left.Count, left.Max(item => item.Tries)));
        Assert.True(items.Count(batch.HasBegun) < Members);
    }

    [Fact]
    public async Task A_message_whose_line_was_cut_is_in_doubt_and_its_work_waits_a_minute()
    {
        Answer(_ => throw ConnectorException.NoResponse(HttpMethod.Post, new HttpRequestException("cut")));
        await RunAsync(await AskAsync(1));
        var left = Assert.Single(await bench.Outbox.PeekToMembersAsync(bench.Id, OutboxBench.Cancelled));
        Assert.Equal((true, bench.Time.GetUtcNow() + ReliableSend.ConfirmationTime), (left.IsUnconfirmed, left.Due));
    }

    [Fact]
    public async Task A_message_in_doubt_that_was_answered_meanwhile_is_not_sent_again()
    {
        Answer(_ => Task.CompletedTask);
        var items = await AskAsync(2);
        await bench.Posts.SaveAsync(bench.Id, PostNames.Actions(OutboxBench.Person(0)), new Post("chat", "pressed"), OutboxBench.Cancelled);
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(bench.Session, [.. items.Select(item => item with { IsUnconfirmed = true })], CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Equal(["29:1"], sent);
    }

    [Fact]
    public async Task Storage_away_ends_the_run_without_a_try_being_counted()
    {
        Answer(_ => throw new RequestFailedException(503, "away"));
        var items = await AskAsync(3);
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            // The first to fail may do so before the last has begun; then the sending itself ends the run.
            await batch.SendAsync(bench.Session, items, CancellationToken.None, OutboxBench.Cancelled);
            await batch.EndAsync(OutboxBench.Cancelled);
        });
        Assert.All(await bench.Outbox.PeekToMembersAsync(bench.Id, OutboxBench.Cancelled), item => Assert.Equal(0, item.Tries));
    }

    [Fact]
    public async Task Stopping_begins_nothing_and_finishes_what_has_begun()
    {
        using var stopping = new CancellationTokenSource();
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        Answer(_ =>
        {
            begun.TrySetResult();
            return gate.Task;
        });
        var items = await AskAsync(Members);
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        var sending = batch.SendAsync(bench.Session, items, stopping.Token, OutboxBench.Cancelled);
        await begun.Task;
        await stopping.CancelAsync();
        gate.SetResult();
        await sending;
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Equal(items.Count(batch.HasBegun), sent.Count);
        Assert.InRange(sent.Count, 1, AtOnce);
    }

    [Fact]
    public async Task Of_a_session_that_is_gone_the_messages_are_dropped()
    {
        var items = await AskAsync(3);
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(null, items, CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
        Assert.Empty(await bench.Outbox.PeekToMembersAsync(bench.Id, OutboxBench.Cancelled));
    }

    private void Answer(Func<string, Task> answer) => bench.OnCreateChat(async to =>
    {
        await answer(to);
        sent.Add(to);
        return $"chat {to}";
    });

    private Task<IReadOnlyList<OutboxItem>> AskAsync(int members) => bench.AddAsync([.. Enumerable.Range(0, members).Select(number => new Work.AskMember(OutboxBench.Person(number)))]);

    private async Task RunAsync(IReadOnlyList<OutboxItem> items)
    {
        using MemberMessageBatch batch = bench.Get<MemberMessageSender>().Begin();
        await batch.SendAsync(bench.Session, items, CancellationToken.None, OutboxBench.Cancelled);
        await batch.EndAsync(OutboxBench.Cancelled);
    }
}
