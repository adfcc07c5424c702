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
        calls.Fault = _ => RefusedCall.Of(HttpMethod.Post, 503);
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
        calls.Fault = call => call.StartsWith("reply", StringComparison.Ordinal) ? RefusedCall.Of(HttpMethod.Post, 503) : null;
        await Assert.ThrowsAsync<ConnectorException>(PostAsync);
        calls.Fault = _ => null;
        await PostAsync();
        Assert.Equal(["post", $"reply to {Thread}", $"reply to {Thread}"], calls.Made);
    }

    [Fact]
    public async Task Results_take_the_place_of_the_form()
    {
        await PostAsync();
        calls.Made.Clear();
        await bench.HandleAsync(Closed(), new Work.ShowResults(1));
        Assert.Equal(["update 7"], calls.Made);
        Assert.Null((await NotedAsync(PostNames.Round(1)))!.Shows);
    }

    [Fact]
    public async Task Results_whose_form_somebody_deleted_are_a_post_of_their_own()
    {
        await PostAsync();
        calls.Made.Clear();
        calls.Fault = call => call == "update 7" ? RefusedCall.Of(HttpMethod.Put, 404, "ActivityNotFoundInConversation") : null;
        await bench.HandleAsync(Closed(), new Work.ShowResults(1));
        Assert.Equal(["update 7", "post"], calls.Made);
    }

    [Fact]
    public async Task An_update_of_results_that_was_cut_off_is_done_again()
    {
        await PostAsync();
        calls.Fault = call => call == "update 7" ? ConnectorException.NoResponse(HttpMethod.Put, new HttpRequestException("cut")) : null;
        var cut = await Assert.ThrowsAsync<ConnectorException>(() => bench.HandleAsync(Closed(), new Work.ShowResults(1)));
        Assert.Equal(ConnectorFailure.Unavailable, cut.Failure);
        calls.Fault = _ => null;
        calls.Made.Clear();
        await bench.HandleAsync(Closed(), new Work.ShowResults(1));
        Assert.Equal(["update 7"], calls.Made);
    }

    private static ChannelAccount Account(int number) => new($"29:{number}", $"Lid {number}", aadObjectId: OutboxBench.Person(number).Value);

    private Task PostAsync() => bench.HandleAsync(bench.Session, new Work.PostRound(1));

    private Task<Post?> NotedAsync(string name) => bench.Posts.FindAsync(bench.Id, name, OutboxBench.Cancelled);

    private Session Closed() => bench.Session with
    {
        Rounds = [.. bench.Session.Rounds.Select(round => round.Number == 1 ? round with { Phase = RoundPhase.Closed, ClosedAt = bench.Time.GetUtcNow() } : round)],
    };
}
