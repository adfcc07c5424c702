using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>The facilitator chooses lines of a closed round, words them anew, and takes them away.</summary>
public sealed class KeyPointTests
{
    [Theory]
    [InlineData("shown")]
    [InlineData("anonymous")]
    public async Task What_is_chosen_leads_the_results_and_the_summary_until_it_is_taken_away(string names)
    {
        await using var play = await SessionPlay.BeginAsync(4);
        await play.StartAsync(new JsonObject { ["names"] = names });
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members)
            await play.AnswerAsync(member, form, $"zebrapad {member.Id[^1]}");
        await play.CountAsync(form, 4);
        var results = await play.CloseAsync(1);
        Assert.False(results.Card.Says("Gekozen door de begeleider"));
        await play.TellAsync(play.Facilitator, "kernpunten");
        var card = await play.SeeAsync(found => found.Typed(Inputs.Highlights) is not null, play.Facilitator);
        Assert.DoesNotContain(play.Members.Skip(1), member => card.Card.Says(member.Name));

        var lines = Lines(card.Card);
        Assert.Equal(12, lines.Count);
        var four = await PressAsync(play, card, Pick(lines.Take(4)));
        Assert.True(four.Card!.Value.Says("U koos 4 regels. Kies er hooguit 3.") && Ids(four.Card!.Value).Length == 4, four.Text);
        Assert.True((await PressAsync(play, card, Pick([]))).Card!.Value.Says("Kies ten minste één regel."));

        var words = card.After(await PressAsync(play, card, Pick(lines.Where(line => line.Title.StartsWith('➜')).Take(2))));
        Assert.EndsWith("(nog)", words.Card.Typed("point1"), StringComparison.Ordinal);
        var tooLong = await PressAsync(play, words, new JsonObject { ["point1"] = "", ["point2"] = new string('x', 301) });
        Assert.True(tooLong.Card!.Value.Says("Kernpunt 2 heeft 301 tekens") && tooLong.Card.Value.Typed("point2")!.Length == 301, tooLong.Text);
        var emptied = await PressAsync(play, words, new JsonObject { ["point1"] = "", ["point2"] = "" });
        Assert.True(emptied.Card!.Value.Says("Vul ten minste één kernpunt in, of kies Geen kernpunten."), emptied.Text);
        var saved = await PressAsync(play, words, new JsonObject { ["point1"] = "Samen langs de deuren", ["point2"] = "" });
        Assert.True(saved.Card!.Value.Says("Deze kernpunten staan nu bovenaan") && saved.Card.Value.Says("Samen langs de deuren"), saved.Text);
        await LeadsAsync(play, results, "Samen langs de deuren");
        var row = Assert.Single(await play.RowsAsync("keypoints:"));
        Assert.Equal(("Todo", "Samen langs de deuren"), (row.GetString("Field1"), row.GetString("Text1")));
        Assert.Equal(["Field1", "Schema", "Text1"], row.Columns().Select(column => column.Key).Order());
        await play.TellAsync(play.Facilitator, "samenvatting");
        await play.SeeAsync(found => found.Says("📋") && found.Says("Samen langs de deuren"), play.Facilitator);

        await play.SayAsync(play.Facilitator, "heropen");
        await play.FormAsync(1);
        results = await play.CloseAsync(1);
        await LeadsAsync(play, results, "Samen langs de deuren");
        await play.PressAsync(play.Facilitator, words, words.Card.Buttons().First(button => (string?)button.Data["highlights"] == "none"));
        await Eventually.TrueAsync(() => play.Teams.LatestCard(results.ActivityId) is { } now && !now.Says("Samen langs"), "results without key points");
    }

    [Fact]
    public async Task Whoever_comes_back_finds_the_chosen_lines_ticked_and_no_marks_of_the_list_they_stood_in()
    {
        await using var play = await SessionPlay.BeginAsync(2);
        await play.StartAsync([]);
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "1. zebrapad\n2) 3 heggen\n- 16.00 uur sluiten\n• kiosk");
        await play.CloseAsync(1);
        await play.TellAsync(play.Facilitator, "kernpunten");
        var card = await play.SeeAsync(found => found.Typed(Inputs.Highlights) is not null, play.Facilitator);
        var lines = Lines(card.Card).Where(line => line.Title.StartsWith('•')).ToList();
        Assert.Equal(["• 16.00 uur sluiten", "• 3 heggen", "• kiosk", "• zebrapad"], lines.Select(line => line.Title).Order(StringComparer.Ordinal));
        var words = card.After(await PressAsync(play, card, Pick(lines.Take(2))));
        var texts = new JsonObject { ["point1"] = words.Card.Typed("point1"), ["point2"] = "Anders gezegd" };
        var saved = card.After(await PressAsync(play, words, texts));
        await play.TellAsync(play.Facilitator, "kernpunten");
        var back = await play.SeeAsync(found => found.Says("Nu gekozen") && found.Says("Anders gezegd"), play.Facilitator);
        Assert.Equal([lines[0].Id], Ids(back.Card));
        Assert.True(saved.Card.Offers(Verbs.SessionControl));
    }

    [Fact]
    public async Task In_an_anonymous_round_with_few_answers_and_by_a_member_nothing_is_chosen()
    {
        await using var play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["names"] = "anonymous" });
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members.Take(2))
            await play.AnswerAsync(member, form, "zebrapad");
        await play.CloseAsync(1);
        await play.TellAsync(play.Facilitator, "kernpunten");
        await play.SeeAsync(card => card.Says("Ronde 1 heeft minder dan 3 antwoorden."), play.Facilitator);
        await play.SayAsync(play.Members[1], "kernpunten");
        await play.SeeAsync(card => card.Says($"alleen de begeleider van deze sessie: {play.Facilitator.Name}"));
        Assert.DoesNotContain("zebrapad", play.Teams.AllText, StringComparison.Ordinal);
    }

    private static Task LeadsAsync(SessionPlay play, SeenCard results, string text) => Eventually.TrueAsync(
        () => play.Teams.LatestCard(results.ActivityId) is { } now && now.Says(text) && now.Says("Gekozen door de begeleider"), "the key point in the results");

    private static Task<BotAnswer> PressAsync(SessionPlay play, SeenCard on, JsonObject inputs) =>
        play.PressAsync(play.Facilitator, on, Verbs.RoundHighlight, inputs);

    private static JsonObject Pick(IEnumerable<(string Title, string Id)> lines) => new() { ["highlights"] = string.Join(',', lines.Select(line => line.Id)) };

    private static string[] Ids(JsonElement card) => card.Typed(Inputs.Highlights)!.Split(',');

    private static IReadOnlyList<(string Title, string Id)> Lines(JsonElement card) => card.Choices(Inputs.Highlights);
}
