using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Tests.Delivery;
using Praatplaat.Bot.Tests.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>The control card, where its reader can't be reached or its place is not known.</summary>
public sealed class ControlMessageTests : IAsyncLifetime
{
    private readonly ScriptedCalls calls = new();
    private OutboxBench bench = null!;

    public async ValueTask InitializeAsync()
    {
        bench = await OutboxBench.BeginAsync();
        bench.OnCreateChat(member => calls.AnswerAsync($"chat with {member}", (string?)"a:chat"));
        bench.OnSend(conversation => calls.AnswerAsync($"send to {conversation}", (string?)"8"));
        bench.OnUpdate((conversation, activity) => calls.AnswerAsync($"update {activity} in {conversation}", true));
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task It_is_sent_once_and_brought_up_to_date_after_that()
    {
        await ShowAsync();
        await ShowAsync();
        Assert.Equal(["chat with 29:0", "send to a:chat", "update 8 in a:chat"], calls.Made);
    }

    [Fact]
    public async Task One_that_its_reader_deleted_is_sent_anew()
    {
        await ShowAsync();
        calls.Made.Clear();
        calls.Fault = call => call.StartsWith("update", StringComparison.Ordinal) ? RefusedCall.Of(HttpMethod.Put, 404, "ActivityNotFoundInConversation") : null;
        await ShowAsync();
        Assert.Equal(["update 8 in a:chat", "send to a:chat"], calls.Made);
    }

    [Fact]
    public async Task Who_can_not_be_reached_gets_it_in_the_thread_of_start_and_finds_it_there_from_then_on()
    {
        calls.Fault = call => call.StartsWith("chat", StringComparison.Ordinal) ? RefusedCall.Of(HttpMethod.Post, 403, "BotNotInConversationRoster") : null;
        await ShowAsync();
        await ShowAsync();
        var thread = bench.Session.Location.Thread;
        Assert.Equal(["chat with 29:0", $"send to {thread}", $"update 8 in {thread}"], calls.Made);
        Assert.Equal(Obstacle.NotInstalled, (await bench.Get<MemberStore>().FindAsync(bench.Id, OutboxBench.Person(0), OutboxBench.Cancelled))!.Unreachable);
    }

    [Fact]
    public async Task One_of_which_Teams_did_not_tell_the_id_is_not_sent_again_and_again()
    {
        bench.OnSend(conversation => calls.AnswerAsync($"send to {conversation}", (string?)null));
        await ShowAsync();
        await ShowAsync();
        Assert.Equal(["chat with 29:0", "send to a:chat"], calls.Made);
    }

    [Fact]
    public async Task A_facilitator_who_left_gets_nothing()
    {
        await bench.Get<MemberStore>().RemoveAsync(bench.Id, [OutboxBench.Person(0)], OutboxBench.Cancelled);
        await ShowAsync();
        Assert.Empty(calls.Made);
    }

    [Fact]
    public async Task One_that_a_press_put_elsewhere_is_updated_there_and_the_former_one_says_so_however_often_that_is_done()
    {
        await ShowAsync();
        calls.Made.Clear();
        calls.Fault = call => call.StartsWith("update", StringComparison.Ordinal) ? RefusedCall.Of(HttpMethod.Put, 503) : null;
        await Assert.ThrowsAnyAsync<Exception>(MoveAsync);
        calls.Fault = _ => null;
        await MoveAsync();
        await MoveAsync();
        await ShowAsync();
        Assert.Equal(["update 9 in a:chat", "update 9 in a:chat", "update 8 in a:chat", "update 9 in a:chat"], calls.Made);
    }

    [Fact]
    public async Task One_that_a_press_put_in_the_place_of_a_message_that_is_gone_stays_where_it_was()
    {
        await ShowAsync();
        calls.Made.Clear();
        calls.Fault = call => call.StartsWith("update 9", StringComparison.Ordinal) ? RefusedCall.Of(HttpMethod.Put, 404, "ActivityNotFoundInConversation") : null;
        await MoveAsync();
        await ShowAsync();
        Assert.Equal(["update 9 in a:chat", "update 8 in a:chat"], calls.Made);
    }

    [Fact]
    public async Task One_that_somebody_pressed_who_leads_no_longer_says_so()
    {
        await ShowAsync();
        calls.Made.Clear();
        var session = bench.Session with { Facilitator = new Person(OutboxBench.Person(1), "Lid 1") };
        await bench.HandleAsync(session, new Work.MoveControl(OutboxBench.Person(0), "9"));
        Assert.Equal(["update 9 in a:chat"], calls.Made);
        Assert.Equal("8", (await bench.Posts.FindAsync(bench.Id, PostNames.Control(OutboxBench.Person(0)), OutboxBench.Cancelled))!.ActivityId);
    }

    private Task MoveAsync() => bench.HandleAsync(bench.Session, new Work.MoveControl(OutboxBench.Person(0), "9"));

    private Task ShowAsync() => bench.HandleAsync(bench.Session, new Work.ShowControl());
}
