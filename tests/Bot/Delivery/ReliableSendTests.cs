using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Tests.Outbox;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Tests.Delivery;

public sealed class ReliableSendTests : IAsyncLifetime
{
    private const string Name = "round-01";

    private static readonly Post Sent = new("19:channel@thread.tacv2;messageid=7", "7");

    private static readonly ConnectorException Cut = ConnectorException.NoResponse(HttpMethod.Post, new HttpRequestException("cut"));

    private OutboxBench bench = null!;

    private ReliableSend Careful => bench.Get<ReliableSend>();

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    [Report(Report.StopWhileHeldBack)]
    public async Task A_post_into_the_channel_is_noted_as_under_way_when_it_leaves_and_not_while_it_waits_to()
    {
        Post? waiting = null, leaving = null, refused = null;
        await Careful.AtMostOnceAsync(
            bench.Session,
            Name,
            null,
            async record =>
            {
                waiting = await NotedAsync();
                await record.LeavingAsync(OutboxBench.Cancelled);
                leaving = await NotedAsync();
                await record.NotDoneAsync(OutboxBench.Cancelled);
                refused = await NotedAsync();
                await record.LeavingAsync(OutboxBench.Cancelled);
                return Sent;
            },
            OutboxBench.Cancelled);
        Assert.True(leaving is { IsSending: true, IsThere: false });
        Assert.Null(waiting);
        Assert.Null(refused);
        Assert.Equal(Sent, await NotedAsync());
    }

    [Fact]
    public async Task A_post_that_was_stopped_before_it_left_can_be_sent_and_one_stopped_after_that_is_asked_about()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => PostAsync(null, () => throw new OperationCanceledException(stopped.Token)));
        Assert.Null(await NotedAsync());

        await Assert.ThrowsAsync<OperationCanceledException>(() => Careful.AtMostOnceAsync(
            bench.Session,
            Name,
            null,
            async record =>
            {
                await record.LeavingAsync(OutboxBench.Cancelled);
                throw new OperationCanceledException(stopped.Token);
            },
            OutboxBench.Cancelled));
        Assert.True((await NotedAsync())!.IsSending);
    }

    [Fact]
    public async Task A_post_whose_line_was_cut_is_asked_about_and_stays_noted()
    {
        UnconfirmedDeliveryException unconfirmed = await Assert.ThrowsAsync<UnconfirmedDeliveryException>(() => PostAsync(null, () => throw Cut));
        Assert.Equal((Name, null), (unconfirmed.Post, unconfirmed.Until));
        Assert.True((await NotedAsync())!.IsSending);
    }

    [Fact]
    public async Task A_post_that_is_under_way_already_is_asked_about_and_not_sent()
    {
        UnconfirmedDeliveryException unconfirmed = await Assert.ThrowsAsync<UnconfirmedDeliveryException>(() => PostAsync(new Post("", "") { IsSending = true }, () => throw new InvalidOperationException("It was sent.")));
        Assert.Null(unconfirmed.Until);
    }

    [Fact]
    public async Task A_post_that_Teams_refused_leaves_no_doubt_behind()
    {
        var refused = RefusedCall.Of(HttpMethod.Post, 403, "BotNotInConversationRoster");
        Assert.Same(refused, await Assert.ThrowsAsync<ConnectorException>(() => PostAsync(null, () => throw refused)));
        Assert.Null(await NotedAsync());
    }

    [Fact]
    public async Task A_message_to_one_person_whose_line_was_cut_waits_a_minute_for_proof()
    {
        var until = bench.Time.GetUtcNow() + ReliableSend.ConfirmationTime;
        UnconfirmedDeliveryException unconfirmed = await Assert.ThrowsAsync<UnconfirmedDeliveryException>(() => SendAsync(null, () => throw Cut));
        Assert.Equal((Name, until), (unconfirmed.Post, unconfirmed.Until));

        bench.Time.Advance(ReliableSend.ConfirmationTime / 2);
        unconfirmed = await Assert.ThrowsAsync<UnconfirmedDeliveryException>(async () => await SendAsync(await NotedAsync(), () => throw new InvalidOperationException("It was sent.")));
        Assert.Equal(until, unconfirmed.Until);

        bench.Time.Advance(ReliableSend.ConfirmationTime / 2);
        Assert.Equal(Sent, await SendAsync(await NotedAsync(), () => Task.FromResult(Sent)));
        Assert.Equal(Sent, await NotedAsync());
    }

    [Fact]
    public async Task A_message_to_one_person_that_Teams_refused_is_not_in_doubt()
    {
        await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(null, () => throw RefusedCall.Of(HttpMethod.Post, 403)));
        Assert.Null(await NotedAsync());
    }

    [Fact]
    public async Task What_was_sent_is_noted_also_when_storage_is_away_for_a_while()
    {
        var tries = 0;
        var noting = Careful.RecordAsync(() => ++tries < 5 ? throw new Azure.RequestFailedException(503, "away") : Task.CompletedTask, OutboxBench.Cancelled).AsTask();
        while (!noting.IsCompleted)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await noting;
        Assert.Equal(5, tries);
    }

    [Fact]
    public async Task What_storage_refuses_is_not_tried_again()
    {
        var tries = 0;
        await Assert.ThrowsAsync<Azure.RequestFailedException>(async () => await Careful.RecordAsync(
            () =>
            {
                tries++;
                throw new Azure.RequestFailedException(403, "no");
            },
            OutboxBench.Cancelled));
        Assert.Equal(1, tries);
    }

    private Task<Post?> NotedAsync() => bench.Posts.FindAsync(bench.Id, Name, OutboxBench.Cancelled);

    private Task<Post> PostAsync(Post? known, Func<Task<Post>> send) => Careful.AtMostOnceAsync(bench.Session, Name, known, _ => send(), OutboxBench.Cancelled);

    private Task<Post> SendAsync(Post? known, Func<Task<Post>> send) => Careful.AtLeastOnceAsync(bench.Session, Name, known, send, OutboxBench.Cancelled);
}
