using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Saying where one stands: it may be left open, is one's own until the close, and nobody's after it.</summary>
public sealed class LevelTests
{
    [Theory]
    [InlineData("shown")]
    [InlineData("anonymous")]
    public async Task A_level_is_kept_with_its_answer_and_shown_as_counts_after_the_close(string names)
    {
        await using var play = await SessionPlay.BeginAsync(5);
        await play.StartAsync(new JsonObject { ["names"] = names });
        var form = await play.OpenAsync(1);
        Assert.Equal("", form.Card.Typed(Inputs.Level));

        var refused = await AnswerAsync(play, 1, form, "6");
        Assert.True(refused.Card!.Value.Says("Kies er een uit de lijst: er zijn er 5.") && refused.Card.Value.Typed("answer") == "tekst 1", refused.Text);
        Assert.Empty(await play.RowsAsync("answer:01:"));

        var saved = await AnswerAsync(play, 1, form, "2");
        Assert.True(saved.IsSaved() && saved.Card!.Value.Says("We praten erover"), saved.Text);
        var mine = await play.PressAsync(play.Members[1], form, Verbs.AnswerMine);
        Assert.Equal("2", mine.Card!.Value.Typed(Inputs.Level));
        Assert.True((await play.PressAsync(play.Members[1], form.After(mine), Verbs.AnswerSubmit)).Card!.Value.Says("We praten erover"));
        foreach (var (member, level) in new[] { (2, "2"), (3, "5"), (4, "") })
            await AnswerAsync(play, member, form, level);
        await play.CountAsync(form, 4);
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("De meesten"));

        var results = await play.CloseAsync(1);
        Assert.True(results.Card.Says("De meesten (2 van de 3) kozen ‘We praten erover’."), results.Card.Text());
        var late = await AnswerAsync(play, 0, form, "4");
        Assert.Equal("4", late.Card!.Value.Typed(Inputs.Level));
        await play.QuietAsync();
        var rows = await play.RowsAsync("answer:01:");
        Assert.Equal([null, 2, 2, 5], rows.Select(row => row.GetInt32("Level")).Order());
        if (names == "anonymous")
            Assert.All(rows, row => Assert.StartsWith("answer:01:sealed:", row.RowKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Few_levels_of_an_anonymous_session_are_withheld()
    {
        await using var play = await SessionPlay.BeginAsync(4);
        await play.StartAsync(new JsonObject { ["names"] = "anonymous" });
        var form = await play.OpenAsync(1);
        foreach (var member in new[] { 1, 2, 3 })
            await AnswerAsync(play, member, form, member == 3 ? "" : "1");
        await play.CountAsync(form, 3);
        var results = await play.CloseAsync(1);
        Assert.True(results.Card.Says("2 collega’s kozen een stap.") && !results.Card.Says("Nog niet begonnen"), results.Card.Text());
    }

    [Fact]
    public async Task A_session_that_does_not_ask_for_levels_keeps_none()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        await play.StartAsync(new JsonObject { ["assess"] = "false" });
        var form = await play.OpenAsync(1);
        Assert.Null(form.Card.Typed(Inputs.Level));
        Assert.True((await AnswerAsync(play, 1, form, "3")).IsSaved());
        Assert.All(await play.RowsAsync("answer:01:"), row => Assert.Null(row.GetInt32("Level")));
    }

    private static Task<BotAnswer> AnswerAsync(SessionPlay play, int member, SeenCard form, string level) => play.PressAsync(
        play.Members[member],
        form,
        Verbs.AnswerSubmit,
        new JsonObject { ["answer"] = $"tekst {member}", ["doing"] = "al", ["todo"] = "nog", ["level"] = level });
}
