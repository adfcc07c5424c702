using Microsoft.Bot.Schema;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Tests.Delivery;
using Praatplaat.Bot.Tests.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>The form of a round, its status card and its results, where Teams fails in between.</summary>
public sealed class RoundThreadTests : IAsyncLifetime
{
    private const string Thread = "19:channel@thread.tacv2;messageid=7";

    private readonly ScriptedCalls calls = new();
    private OutboxBench bench = null!;

    public async ValueTask InitializeAsync()
    {
        bench = await OutboxBench.BeginAsync();
        bench.OnRoster(() => [Account(0), Account(1), Account(2)]);
        bench.OnCreateThread(() => calls.AnswerAsync("post", ((string?)Thread, (string?)"7")));
        bench.OnSend(conversation => calls.AnswerAsync($"reply to {conversation}", (string?)"8"));
        bench.OnUpdate((_, activity) => calls.AnswerAsync($"update {activity}", true));
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task The_form_comes_with_its_status_card_in_its_thread_and_is_then_left_alone()
    {
        await PostAsync();
        Assert.Equal(["post", $"reply to {Thread}"], calls.Made);
        await PostAsync();
        Assert.Equal(2, calls.Made.Count);
    }

    [Fact]
    public async Task A_form_that_Teams_refused_leaves_nothing_behind_and_can_be_posted_later()
    {
        calls.Fault = _ => RefusedCall.Of(HttpMethod.Post, 503, retryAfter: 1);
        await Assert.ThrowsAsync<ConnectorException>(PostAsync);
        Assert.Null(await NotedAsync(PostNames.Round(1)));

        calls.Fault = _ => null;
        await PostAsync();
        Assert.Equal(["post", "post", $"reply to {Thread}"], calls.Made);
    }

    [Fact]
    public async Task A_form_whose_line_was_cut_is_not_posted_a_second_time()
    {
        calls.Fault = _ => ConnectorException.NoResponse(HttpMethod.Post, new HttpRequestException("cut"));
        await Assert.ThrowsAsync<UnconfirmedDeliveryException>(PostAsync);
        calls.Fault = _ => null;
        await Assert.ThrowsAsync<UnconfirmedDeliveryException>(PostAsync);
        Assert.Equal(["post"], calls.Made);
    }

    [Fact]
    public async Task A_status_card_that_Teams_refused_is_made_up_for_without_a_second_form()
    {
        calls.Fault = call => call.StartsWith("reply", StringComparison.Ordinal) ? RefusedCall.Of(HttpMethod.Post, 503, retryAfter: 1) : null;
        await Assert.ThrowsAsync<ConnectorException>(PostAsync);
        calls.Fault = _ => null;
        await PostAsync();
        Assert.Equal(["post", $"reply to {Thread}", $"reply to {Thread}"], calls.Made);
    }

    [Fact]
    public async Task Results_are_posted_in_the_thread_and_the_form_is_left_alone()
    {
        await PostAsync();
        calls.Made.Clear();
        await bench.HandleAsync(Closed(), new Work.ShowResults(1));
        Assert.Equal([$"reply to {Thread}"], calls.Made);
        Assert.Equal(ChannelPoster.Form, (await NotedAsync(PostNames.Round(1)))!.Shows);
    }

    [Fact]
    public async Task Results_of_a_form_that_nobody_knows_where_it_stands_are_a_post_of_their_own()
    {
        await bench.HandleAsync(Closed(), new Work.ShowResults(1));
        await bench.HandleAsync(Closed(), new Work.FoldForm(1));
        Assert.Equal(["post"], calls.Made);
        Assert.NotNull(await NotedAsync(PostNames.Results(1)));
    }

    [Fact]
    public async Task Results_whose_line_was_cut_are_not_posted_a_second_time()
    {
        await PostAsync();
        calls.Made.Clear();
        calls.Fault = _ => ConnectorException.NoResponse(HttpMethod.Post, new HttpRequestException("cut"));
        await Assert.ThrowsAsync<UnconfirmedDeliveryException>(() => bench.HandleAsync(Closed(), new Work.ShowResults(1)));
        calls.Fault = _ => null;
        await Assert.ThrowsAsync<UnconfirmedDeliveryException>(() => bench.HandleAsync(Closed(), new Work.ShowResults(1)));
        Assert.Equal([$"reply to {Thread}"], calls.Made);
    }

    [Fact]
    public async Task Results_whose_thread_somebody_deleted_are_a_post_of_their_own()
    {
        await PostAsync();
        calls.Made.Clear();
        calls.Fault = call => call.StartsWith("reply", StringComparison.Ordinal) ? RefusedCall.Of(HttpMethod.Post, 404, "ConversationNotFound") : null;
        await bench.HandleAsync(Closed(), new Work.ShowResults(1));
        Assert.Equal([$"reply to {Thread}", "post"], calls.Made);
    }

    [Fact]
    public async Task A_form_is_folded_once()
    {
        await PostAsync();
        calls.Made.Clear();
        await bench.HandleAsync(Closed(), new Work.FoldForm(1));
        await bench.HandleAsync(Closed(), new Work.FoldForm(1));
        Assert.Equal(["update 7"], calls.Made);
        Assert.Null((await NotedAsync(PostNames.Round(1)))!.Shows);
    }

    [Fact]
    public async Task A_form_whose_round_is_open_again_is_not_folded()
    {
        await PostAsync();
        calls.Made.Clear();
        await bench.HandleAsync(bench.Session, new Work.FoldForm(1));
        Assert.Empty(calls.Made);
    }

    [Fact]
    public async Task A_fold_that_was_cut_off_is_done_again_and_undone_where_the_round_was_reopened()
    {
        await PostAsync();
        calls.Fault = call => call == "update 7" ? ConnectorException.NoResponse(HttpMethod.Put, new HttpRequestException("cut")) : null;
        for (var time = 1; time <= 2; time++)
            await Assert.ThrowsAsync<ConnectorException>(() => bench.HandleAsync(Closed(), new Work.FoldForm(1)));
        calls.Fault = _ => null;
        calls.Made.Clear();
        await PostAsync();
        Assert.Equal(["update 7"], calls.Made);
        Assert.Equal(ChannelPoster.Form, (await NotedAsync(PostNames.Round(1)))!.Shows);
    }

    [Fact]
    public async Task Results_that_an_older_version_put_in_the_place_of_the_form_are_not_folded()
    {
        await bench.Posts.SaveAsync(bench.Id, PostNames.Round(1), new Post(Thread, "7"), OutboxBench.Cancelled);
        await bench.HandleAsync(Closed(), new Work.FoldForm(1));
        Assert.Empty(calls.Made);
        await PostAsync();
        Assert.Equal("update 7", calls.Made[0]);
        await bench.HandleAsync(Closed(), new Work.ShowResults(1));
        Assert.Equal(["update 7", $"reply to {Thread}", $"reply to {Thread}"], calls.Made);
    }

    private static ChannelAccount Account(int number) => new($"29:{number}", $"Lid {number}", aadObjectId: OutboxBench.Person(number).Value);

    private Task PostAsync() => bench.HandleAsync(bench.Session, new Work.PostRound(1));

    private Task<Post?> NotedAsync(string name) => bench.Posts.FindAsync(bench.Id, name, OutboxBench.Cancelled);

    private Session Closed() => bench.Session with
    {
        Rounds = [.. bench.Session.Rounds.Select(round => round.Number == 1 ? round with { Phase = RoundPhase.Closed, ClosedAt = bench.Time.GetUtcNow() } : round)],
    };
}
