using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A session with a pace of two working days, begun on Monday: the first round is open until Wednesday four o'clock.</summary>
public sealed class PaceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 16, 0, 0, TimeSpan.FromHours(1));

    private SessionPlay play = null!;
    private SeenCard form = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["pace"] = "2" });
        form = await play.OpenAsync(1);
        await play.CountAsync(form, 0);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_deadline_shows_the_day_before_it_reminds_and_at_it_the_next_round_opens()
    {
        Assert.True(form.Card.Says("open tot wo 16:00"), form.Card.Text());
        await play.AnswerAsync(play.Members[1], form, "ja");

        play.Clock.JumpTo(Wednesday.AddDays(-1).AddMinutes(1));
        foreach (var member in new[] { play.Facilitator, play.Members[2] })
            await play.SeeAsync(card => card.Says("Uw team wacht nog"), member);
        Assert.Empty(play.Seen(play.Members[1]));

        play.Clock.JumpTo(Wednesday.AddMinutes(1));
        Assert.True((await play.ResultsAsync(form)).Card.Says("1 van 3"));
        Assert.True((await play.FormAsync(2)).Card.Says("open tot vr 16:00"));
    }

    [Fact]
    public async Task Extended_it_is_not_closed_at_the_old_time_but_at_the_new()
    {
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundExtend), Verbs.RoundExtend);
        await Eventually.TrueAsync(() => play.Seen().Any(seen => seen.Card.Says("open tot donderdag 26 november om 16:00")), "the new deadline");

        play.Clock.JumpTo(Wednesday.AddMinutes(1));
        await Eventually.TrueAsync(async () => (await DeadlinesAsync()) == 1, "the old deadline passed over");
        Assert.True((await play.AnswerAsync(play.Members[1], form, "nog op tijd")).IsSaved());

        play.Clock.JumpTo(Wednesday.AddDays(1).AddMinutes(1));
        Assert.True((await play.ResultsAsync(form)).Card.Says("nog op tijd"));
        await play.FormAsync(2);
    }

    [Fact]
    public async Task Closed_by_hand_the_clock_leaves_the_next_round_alone()
    {
        await play.CloseAsync(1);
        var next = await play.OpenAsync(2);
        play.Clock.JumpTo(Wednesday.AddMinutes(-1));
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundExtend, 2), Verbs.RoundExtend);
        play.Clock.JumpTo(Wednesday.AddMinutes(1));
        await Eventually.TrueAsync(async () => (await DeadlinesAsync()) == 1, "the deadlines of Wednesday passed over");
        Assert.True((await play.AnswerAsync(play.Members[1], next, "nog op tijd")).IsSaved());
    }

    private async Task<int> DeadlinesAsync() => (await play.RowsAsync("outbox:")).Count(row => row.GetString("Kind") == "MeetDeadline");
}
