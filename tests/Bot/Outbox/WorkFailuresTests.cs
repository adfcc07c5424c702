using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Outbox;

public sealed class WorkFailuresTests : IAsyncLifetime
{
    private static readonly Work Work = new Work.PostRound(1);

    private OutboxBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 30)]
    [InlineData(2, 120)]
    [InlineData(3, 600)]
    public async Task A_fault_is_tried_again_later_each_time(int tries, int seconds)
    {
        var left = await HandleAsync(new InvalidOperationException("broken"), tries);
        Assert.Equal((TimeSpan.FromSeconds(seconds), tries + 1, false), (left.Due - bench.Time.GetUtcNow(), left.Tries, left.IsUnconfirmed));
    }

    [Fact]
    public async Task A_fault_for_the_fifth_time_is_set_aside_and_the_facilitator_is_shown_it()
    {
        await HandleAsync(new InvalidOperationException("broken"), tries: 4, Obstacle.Fault, post: null);
        Assert.NotNull(await bench.WaitingAsync(new Work.ShowControl()));
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData(90, 90)]
    public async Task Teams_away_is_waited_for_as_long_as_it_asks(int? asked, int seconds)
    {
        var left = await HandleAsync(RefusedCall.Of(HttpMethod.Put, 503, retryAfter: asked), tries: 0);
        Assert.Equal((TimeSpan.FromSeconds(seconds), 1), (left.Due - bench.Time.GetUtcNow(), left.Tries));
    }

    [Fact]
    public async Task Teams_away_for_the_eleventh_time_is_waited_for() =>
        Assert.Equal(TimeSpan.FromHours(1), (await HandleAsync(RefusedCall.Of(HttpMethod.Put, 503), tries: 10)).Due - bench.Time.GetUtcNow());

    [Fact]
    public Task Teams_away_for_the_twelfth_time_is_set_aside() => HandleAsync(RefusedCall.Of(HttpMethod.Put, 503), tries: 11, Obstacle.Unavailable, post: null);

    [Theory]
    [InlineData(null, 30)]
    [InlineData(300, 300)]
    public async Task Too_many_calls_are_never_counted_as_a_failure_of_the_work(int? asked, int seconds)
    {
        var left = await HandleAsync(RefusedCall.Of(HttpMethod.Post, 429, retryAfter: asked), tries: 4);
        Assert.Equal((TimeSpan.FromSeconds(seconds), 4), (left.Due - bench.Time.GetUtcNow(), left.Tries));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", "NotInstalled")]
    [InlineData(403, "BotDisabledByAdmin", "DisabledByAdmin")]
    [InlineData(403, "Anything", "Closed")]
    [InlineData(404, "ConversationNotFound", "Gone")]
    [InlineData(413, "MessageSizeTooBig", "TooBig")]
    [InlineData(400, "BadArgument", "Refused")]
    public Task A_no_for_good_is_set_aside_at_once_with_the_reason(int status, string code, string why) =>
        HandleAsync(RefusedCall.Of(HttpMethod.Post, status, code), tries: 0, Enum.Parse<Obstacle>(why), post: null);

    [Fact]
    public Task What_the_whole_channel_may_see_already_waits_for_a_person() =>
        HandleAsync(UnconfirmedDeliveryException.AskFacilitator("round-01"), tries: 0, Obstacle.Unconfirmed, "round-01");

    [Fact]
    public async Task What_one_person_may_have_got_is_sent_again_when_there_was_time_to_prove_it()
    {
        var until = bench.Time.GetUtcNow() + ReliableSend.ConfirmationTime;
        var left = await HandleAsync(UnconfirmedDeliveryException.WaitForEvidence("summary", until), tries: 0);
        Assert.Equal((until, 1, true), (left.Due, left.Tries, left.IsUnconfirmed));
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(4, 1800)]
    [InlineData(10, 3600)]
    [Report(Report.ErrorAfterTheEffect)]
    public async Task What_one_person_may_have_got_in_spite_of_a_502_is_sent_again_as_long_as_Teams_is_away(int tries, int seconds)
    {
        var cause = RefusedCall.Of(HttpMethod.Post, 502);
        var until = bench.Time.GetUtcNow() + ReliableSend.ConfirmationTime;
        var left = await HandleAsync(UnconfirmedDeliveryException.WaitForEvidence("summary", until, cause), tries);
        Assert.Equal((TimeSpan.FromSeconds(seconds), tries + 1, true), (left.Due - bench.Time.GetUtcNow(), left.Tries, left.IsUnconfirmed));
    }

    [Fact]
    public async Task A_question_about_the_channel_comes_as_a_new_message()
    {
        await HandleAsync(UnconfirmedDeliveryException.AskFacilitator("round-01"), tries: 0, Obstacle.Unconfirmed, "round-01");
        Assert.NotNull(await bench.WaitingAsync(new Work.ShowControlAgain()));
    }

    [Fact]
    public async Task Once_in_doubt_it_stays_so_whatever_fails_next()
    {
        var item = Assert.Single(await bench.AddAsync(Work)) with { IsUnconfirmed = true };
        await bench.Get<WorkFailures>().HandleAsync(item, RefusedCall.Of(HttpMethod.Put, 503), OutboxBench.Cancelled);
        Assert.True((await bench.WaitingAsync(Work))!.IsUnconfirmed);
    }

    /// <returns>The work as it waits now.</returns>
    private async Task<OutboxItem> HandleAsync(Exception fault, int tries)
    {
        await HandleOnlyAsync(fault, tries);
        Assert.Empty(await bench.SetAside.AllAsync(bench.Id, OutboxBench.Cancelled));
        return (await bench.WaitingAsync(Work))!;
    }

    private async Task HandleAsync(Exception fault, int tries, Obstacle why, string? post)
    {
        await HandleOnlyAsync(fault, tries);
        Assert.Null(await bench.WaitingAsync(Work));
        SetAsideWork work = Assert.Single(await bench.SetAside.AllAsync(bench.Id, OutboxBench.Cancelled));
        Assert.Equal((Work, why, post), (work.Work, work.Why, work.Post));
    }

    private async Task HandleOnlyAsync(Exception fault, int tries)
    {
        var item = Assert.Single(await bench.AddAsync(Work)) with { Tries = tries };
        await bench.Get<WorkFailures>().HandleAsync(item, fault, OutboxBench.Cancelled);
    }
}
