using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Whoever asks sees all that is kept of them, gets it as a file, and can have it erased.</summary>
public sealed class MyDataTests
{
    private static readonly HttpClient Browser = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_and_the_file_have_all_of_the_asker_and_nothing_of_anybody_else()
    {
        await using var play = await PlayAsync("shown");
        var me = play.Members[2];
        await play.TellAsync(me, "mijn gegevens");
        var overview = await play.SeeAsync(card => card.Says("Dit bewaar ik van u."), me);
        Assert.True(overview.Card.Says("1 antwoord. 1 actie."), overview.Card.Text());
        var session = await play.PressAsync(me, overview, overview.Card.Buttons().First(button => (string?)button.Data["session"] == play.Session));
        Assert.All(["2 zebrapad", "2 kiosk bellen", me.Name], text => Assert.True(session.Card!.Value.Says(text), session.Text));
        var ready = await play.PressAsync(me, overview, overview.Card.Buttons().First(button => (string?)button.Data["format"] == "mydata"));
        var url = ready.Card!.Value.GetProperty("body").EnumerateArray()
            .SelectMany(element => element.TryGetProperty("actions", out var actions) ? actions.EnumerateArray().ToArray() : [])
            .Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!;
        var file = await Browser.GetStringAsync(new Uri(url), Stop);
        Assert.All(["2 zebrapad", "2 kiosk bellen", me.Name, me.AadObjectId!], text => Assert.Contains(text, file, StringComparison.Ordinal));
        foreach (var other in play.Members.Except([me]))
        {
            var number = play.Members.ToList().IndexOf(other);
            foreach (var (card, where) in new[] { (session.Text, "card"), (file, "file") })
                Assert.False(
                    card.Contains($"{number} zebrapad", StringComparison.Ordinal) || card.Contains($"{number} kiosk", StringComparison.Ordinal), where);
        }
    }

    [Theory]
    [InlineData("shown", false)]
    [InlineData("shown", true)]
    [InlineData("anonymous", true)]
    public async Task After_a_question_no_row_knows_them_any_more(string names, bool isOver)
    {
        await using var play = await PlayAsync(names);
        var me = play.Members[2];
        if (isOver)
            await play.FinishAsync();
        await play.RestedAsync();
        await play.QuietAsync();
        await play.TellAsync(me, "wis mijn gegevens");
        var ask = await play.SeeAsync(card => card.Says("Uw gegevens wissen?"), me);
        Assert.True(ask.Card.Offers(Verbs.MyDataShow), ask.Card.Text());
        var done = await play.PressAsync(me, ask, Verbs.MyDataErase);
        Assert.True(done.Card!.Value.Says("Uw gegevens zijn gewist"), done.Text);
        await play.QuietAsync();
        await play.IdleAsync();

        var rows = await AllAsync(play);
        Assert.Contains(rows, row => row.Text.Contains("1 zebrapad", StringComparison.Ordinal));
        string[] texts = names == "shown" ? ["2 zebrapad", "2 kiosk", me.Name] : ["2 kiosk", me.Name];
        foreach (var text in texts)
            Assert.DoesNotContain(rows, row => row.Text.Contains(text, StringComparison.Ordinal));
        // While the session runs, nobody would know otherwise that nothing is to be asked of them.
        var knowing = rows.Where(row => row.Text.Contains(me.AadObjectId!, StringComparison.Ordinal)).Select(row => row.Key).ToList();
        Assert.Equal(isOver ? [] : ["session"], knowing);
        if (names == "shown")
        {
            var results = await Eventually.SeeAsync(
                () => play.Seen().LastOrDefault(seen => seen.Card.Says("1 zebrapad") && !seen.Card.Says("2 zebrapad") && !seen.Card.Offers(Verbs.AnswerSubmit)),
                "results without the answer");
            Assert.False(results.Card.Says(me.Name));
            if (isOver)
                await play.SeeAsync(card => card.Says("Bedankt voor het meedoen") && card.Says("3 collega’s gaven samen") && !card.Says("2 kiosk"));
        }

        await play.TellAsync(me, "mijn gegevens");
        await play.SeeAsync(card => card.Says(isOver ? "In geen sessie staat iets van u." : "In 1 sessie"), me);
        Assert.Contains(play.Bot.Log.Everything, line => line.Contains("What 1 sessions kept of a person was erased", StringComparison.Ordinal));
        Assert.DoesNotContain(play.Bot.Log.Everything, line => line.Contains(me.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_without_a_name_goes_while_its_round_is_open_and_stays_once_nobody_knows_whose_it_is()
    {
        await using var play = await PlayAsync("anonymous", asksActions: false);
        var me = play.Members[2];
        await play.AnswerAsync(me, await play.OpenAsync(2), "open kiosk");
        Assert.Equal(["open kiosk"], await play.AnswersAsync(2));
        await play.TellAsync(me, "wis mijn gegevens");
        await play.PressAsync(me, await play.SeeAsync(card => card.Says("Uw gegevens wissen?"), me), Verbs.MyDataErase);
        Assert.Empty(await play.AnswersAsync(2));
        Assert.Empty(await play.RowsAsync("answered:02"));
        Assert.Contains("2 zebrapad", await play.AnswersAsync(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Whoever_holds_a_role_in_a_session_that_runs_gives_it_away_first(int member)
    {
        await using var play = await PlayAsync("shown");
        await play.TellAsync(play.Members[member], "wis mijn gegevens");
        var held = await play.SeeAsync(card => card.Says("Geef dat eerst aan een ander."), play.Members[member]);
        Assert.False(held.Card.Offers(Verbs.MyDataErase));
        Assert.Equal(4, (await play.AnswersAsync(1)).Count);
    }

    [Fact]
    public async Task After_the_end_the_manager_stays_known_as_the_reader_and_keeps_nothing_else()
    {
        await using var play = await PlayAsync("shown");
        var manager = play.Members[1];
        await play.FinishAsync();
        await play.SeeAsync(card => card.Offers(Verbs.SummaryExport), manager);
        await play.TellAsync(manager, "wis mijn gegevens");
        var ask = await play.SeeAsync(card => card.Says("Uw gegevens wissen?"), manager);
        Assert.True(ask.Card.Says("Uw collega’s moeten kunnen nagaan wie meelas."), ask.Card.Text());
        await play.PressAsync(manager, ask, Verbs.MyDataErase);
        var rows = await AllAsync(play);
        Assert.DoesNotContain(rows, row => row.Text.Contains("1 zebrapad", StringComparison.Ordinal) || row.Text.Contains("1 kiosk", StringComparison.Ordinal));
        await play.TellAsync(manager, "samenvatting");
        await play.SeeAsync(card => card.Says("zebrapad") && card.Offers(Verbs.SummaryExport), manager);
    }

    private static async Task<SessionPlay> PlayAsync(string names, bool asksActions = true)
    {
        var play = await SessionPlay.BeginAsync(4);
        await play.StartAsync(new JsonObject { ["names"] = names, ["manager"] = play.Members[1].AadObjectId });
        var form = await play.OpenAsync(1);
        foreach (var (number, member) in play.Members.Index())
            await play.AnswerAsync(member, form, $"{number} zebrapad");
        await play.CountAsync(form, 4);
        await play.CloseAsync(1);
        if (!asksActions)
            return play;
        await play.AskActionsAsync();
        foreach (var (number, member) in play.Members.Index())
        {
            var ask = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member);
            await play.PressAsync(member, ask, Verbs.ActionsSubmit, new JsonObject { ["action1"] = $"{number} kiosk bellen", ["share"] = "true" });
        }

        return play;
    }

    /// <summary>Every row of every table, but the marks of the playbook.</summary>
    private static async Task<IReadOnlyList<(string Key, string Text)>> AllAsync(SessionPlay play)
    {
        var rows = new List<(string, string)>();
        await foreach (var table in play.Tables.QueryAsync(cancellationToken: Stop))
            await foreach (var row in play.Tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Stop))
                rows.Add((row.RowKey, string.Join('\n', row.Select(column => $"{column.Key}={column.Value}"))));
        return rows;
    }
}
