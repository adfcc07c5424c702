using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Choosing together: dots are their giver's until they are counted, and nobody's after that.</summary>
public sealed class DotTests
{
    [Theory]
    [InlineData("shown")]
    [InlineData("anonymous")]
    public async Task Dots_are_counted_exactly_and_nothing_joins_them_to_anybody(string names)
    {
        await using var play = await ChoosingAsync(5, names);
        var card = await play.SeeAsync(found => found.Offers(Verbs.DotsSubmit), play.Members[1]);
        var items = card.Card.Choices(Inputs.Dots);
        Assert.Equal(5, items.Count);
        var four = await GiveAsync(play, 1, card, items.Take(4).Select(item => item.Id));
        Assert.True(four.Card!.Value.Says("U zette 4 stippen. U hebt er 3.") && four.Card.Value.Typed(Inputs.Dots)!.Split(',').Length == 4, four.Text);
        Assert.True((await GiveAsync(play, 1, card, ["zebra"])).Card!.Value.Says("Kies uit de lijst."));
        Assert.Empty(await play.RowsAsync("dots:"));

        Assert.True((await GiveAsync(play, 1, card, [items[4].Id])).Card!.Value.Says("Uw stip is vastgelegd"));
        Assert.True((await GiveAsync(play, 1, card, [items[0].Id, items[1].Id])).Card!.Value.Says("Uw 2 stippen zijn vastgelegd"));
        await Task.WhenAll(new[] { 2, 3 }.Select(async member => Assert.True((await GiveAsync(play, member, card, [items[0].Id])).Card!.Value.Says("Uw stip"))));
        await play.SeeAsync(found => found.Offers(Verbs.DotsClose) && found.Says("3 van 5"), play.Facilitator);
        var open = await play.RowsAsync("dots:");
        Assert.Equal(3, open.Count);
        Assert.All(open, row => Assert.DoesNotContain(play.Members, member => Everything(row).Contains(member.AadObjectId!, StringComparison.Ordinal)));
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("Hier willen we mee beginnen"));

        await play.SayAsync(play.Facilitator, "stippen");
        var question = await play.SeeAsync(found => found.Says("3 van de 5 collega’s gaven stippen."), play.Facilitator);
        await play.PressAsync(play.Facilitator, question, Verbs.DotsClose);
        var ranking = await play.SeeAsync(found => found.Says("Hier willen we mee beginnen"));
        Assert.True(ranking.Card.Says("3 stippen") && ranking.Card.Says("1 stip") && ranking.Card.Says("3 van de 5 collega’s gaven stippen."), ranking.Card.Text());
        await play.QuietAsync();
        Assert.Empty(await play.RowsAsync("dots:"));
        Assert.Empty(await play.RowsAsync("secret:00:"));
        Assert.Empty(await play.RowsAsync("gate:dots"));
        var row = Assert.Single(await play.RowsAsync("choosing"));
        Assert.Equal((3, 3, 1, 0), (row.GetInt32("Voters"), row.GetInt32("Dots01"), row.GetInt32("Dots02"), row.GetInt32("Dots05")));
        Assert.DoesNotContain(play.Members, member => Everything(row).Contains(member.AadObjectId!, StringComparison.Ordinal));
        var late = (await GiveAsync(play, 4, card, [items[0].Id])).Card!.Value;
        Assert.True(late.Says("De stippen zijn geteld op") && late.Says("De uitkomst staat in het kanaal."), late.Text());
        Assert.Empty(late.Buttons());
        Assert.Single(play.Seen(), seen => seen.Card.Says("Hier willen we mee beginnen"));
    }

    [Fact]
    public async Task Asking_for_actions_counts_the_dots_and_few_of_an_anonymous_session_are_not_counted_at_all()
    {
        await using var play = await ChoosingAsync(4, "anonymous");
        var card = await play.SeeAsync(found => found.Offers(Verbs.DotsSubmit), play.Members[1]);
        var items = card.Card.Choices(Inputs.Dots);
        foreach (var member in new[] { 1, 2 })
            await GiveAsync(play, member, card, [items[member].Id]);
        await play.AskActionsAsync();
        var ranking = await play.SeeAsync(found => found.Says("Hier willen we mee beginnen"));
        Assert.True(ranking.Card.Says("2 collega’s gaven stippen. We tellen ze pas vanaf 3") && !ranking.Card.Says("zebrapad"), ranking.Card.Text());
        await play.QuietAsync();
        Assert.Empty(await play.RowsAsync("dots:"));
        Assert.DoesNotContain((await play.RowsAsync("choosing"))[0].Keys, key => key.StartsWith("Dots", StringComparison.Ordinal));
        await play.SeeAsync(found => found.Offers(Verbs.ActionsSubmit), play.Members[3]);
    }

    [Theory]
    [InlineData(Verbs.DotsClose)]
    [InlineData(Verbs.ActionsAsk)]
    public async Task What_counts_the_dots_asks_first_while_some_are_missing_and_those_of_one_are_shown_to_nobody(string verb)
    {
        await using var play = await ChoosingAsync(3, "shown");
        var card = await play.SeeAsync(found => found.Offers(Verbs.DotsSubmit), play.Members[1]);
        await GiveAsync(play, 1, card, [card.Card.Choices(Inputs.Dots)[1].Id]);
        var control = await play.SeeAsync(found => found.Offers(Verbs.DotsClose) && found.Says("1 van 3"), play.Facilitator);
        var data = new JsonObject { ["session"] = play.Session };
        var asked = await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, control.Place, verb, data));
        Assert.True(asked.Card!.Value.Says("1 van de 3 collega’s gaf stippen.") && asked.Card.Value.Says("Vanaf 2 komt er een uitkomst"), asked.Text);
        Assert.Single(await play.RowsAsync("dots:"));
        await play.PressAsync(play.Facilitator, control.After(asked), asked.Card.Value.Buttons().First(button => button.Verb == verb));
        var ranking = await play.SeeAsync(found => found.Says("1 collega gaf stippen. We tellen ze pas vanaf 2, zodat niemand kan raden wie wat koos."));
        Assert.False(ranking.Card.Says("zebrapad"), ranking.Card.Text());
        await play.QuietAsync();
        Assert.DoesNotContain((await play.RowsAsync("choosing"))[0].Keys, key => key.StartsWith("Dots", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_everybody_gave_dots_they_are_counted_without_a_question()
    {
        await using var play = await ChoosingAsync(2, "shown");
        foreach (var member in new[] { 0, 1 })
        {
            var card = await play.SeeAsync(found => found.Offers(Verbs.DotsSubmit), play.Members[member]);
            await GiveAsync(play, member, card, [card.Card.Choices(Inputs.Dots)[0].Id]);
        }

        var control = await play.SeeAsync(found => found.Offers(Verbs.DotsClose) && found.Says("2 van 2"), play.Facilitator);
        await play.PressAsync(play.Facilitator, control, Verbs.DotsClose);
        Assert.True((await play.SeeAsync(found => found.Says("Hier willen we mee beginnen"))).Card.Says("2 stippen"));
    }

    [Fact]
    public async Task Whoever_joins_gets_the_card_too_and_a_stop_deletes_what_was_given()
    {
        await using var play = await ChoosingAsync(3, "shown");
        var card = await play.SeeAsync(found => found.Offers(Verbs.DotsSubmit), play.Members[1]);
        await GiveAsync(play, 1, card, [card.Card.Choices(Inputs.Dots)[0].Id]);
        var joined = TeamsPerson.Number(9);
        play.Teams.Members = [.. play.Members, joined];
        await play.DeliverAsync(play.Teams.Activities.MembersAdded(play.Facilitator, joined));
        await play.SeeAsync(found => found.Offers(Verbs.DotsSubmit), joined);
        await play.StopAsync();
        await Eventually.TrueAsync(async () => (await play.RowsAsync("dots:")).Count == 0 && (await play.RowsAsync("secret:00:")).Count == 0, "no dots");
        Assert.True((await GiveAsync(play, 2, card, [card.Card.Choices(Inputs.Dots)[0].Id])).Card!.Value.Says("gestopt"));
    }

    [Fact]
    public async Task Of_each_round_its_key_points_can_be_chosen_or_where_it_has_none_its_lines_unless_those_are_many()
    {
        await using var play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["themes"] = "vertrouwen,gepaste-sanctionering,visie" });
        await PlayAsync(play, 1, "zebrapad");
        await PlayAsync(play, 2, string.Join('\n', Enumerable.Range(1, 8).Select(line => $"heg {line}")));
        await PlayAsync(play, 3, "kiosk");
        // What is chosen takes the place of the control card, which is then left alone: what the close makes of it comes first.
        var control = await play.ControlAsync(Verbs.DotsAsk);
        await HighlightAsync(play, 1, "zebrapad");
        var first = await play.PressAsync(play.Facilitator, control, Verbs.DotsAsk);
        Assert.True(first.Card!.Value.Says("Er zijn 25 regels over wat nog te doen is.") && first.Card.Value.Says("Nog zonder: ronde 2."), first.Text);
        Assert.Equal(2, (int?)Assert.Single(first.Card.Value.Buttons(), button => button.Verb == Verbs.RoundHighlight).Data["round"]);

        await HighlightAsync(play, 2, "heg 3");
        await play.SayAsync(play.Facilitator, "stippen");
        var items = (await play.SeeAsync(found => found.Offers(Verbs.DotsSubmit), play.Members[1])).Card.Choices(Inputs.Dots);
        Assert.Equal(2, items.Count);
        Assert.True(items.Any(item => item.Title.Contains("zebrapad", StringComparison.Ordinal)) && items.Any(item => item.Title.Contains("heg 3", StringComparison.Ordinal)));
    }

    /// <summary>A session of one theme, with an answer of everybody, in which everybody was asked for dots.</summary>
    private static async Task<SessionPlay> ChoosingAsync(int members, string names)
    {
        var play = await SessionPlay.BeginAsync(members);
        await play.StartAsync(new JsonObject { ["names"] = names, ["themes"] = "vertrouwen" });
        var form = await play.OpenAsync(1);
        foreach (var (number, member) in play.Members.Index())
            await play.AnswerAsync(member, form, $"{number} zebrapad");
        await play.CountAsync(form, members);
        await play.CloseAsync(1);
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.DotsAsk), Verbs.DotsAsk);
        return play;
    }

    private static async Task PlayAsync(SessionPlay play, int round, string text)
    {
        var form = await play.OpenAsync(round);
        foreach (var (number, member) in play.Members.Index())
            await play.AnswerAsync(member, form, text.Replace("heg", $"{number} heg", StringComparison.Ordinal));
        await play.CloseAsync(round);
    }

    /// <summary>Chooses the first line with this text about what is still to be done.</summary>
    private static async Task HighlightAsync(SessionPlay play, int round, string text)
    {
        var control = await play.ControlAsync(Verbs.SessionCancel);
        var data = new JsonObject { ["session"] = play.Session, ["round"] = round };
        var choose = await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, control.Place, Verbs.RoundHighlight, data.DeepClone().AsObject()));
        var line = choose.Card!.Value.Choices(Inputs.Highlights).First(
            line => line.Title.StartsWith('➜') && line.Title.Contains(text, StringComparison.Ordinal));
        data["highlights"] = line.Id;
        data["point1"] = text;
        await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, control.Place, Verbs.RoundHighlight, data));
    }

    private static Task<BotAnswer> GiveAsync(SessionPlay play, int member, SeenCard card, IEnumerable<string> ids) => play.PressAsync(
        play.Members[member], card, Verbs.DotsSubmit, new JsonObject { ["dots"] = string.Join(',', ids) });

    private static string Everything(Azure.Data.Tables.TableEntity row) => string.Join('\n', row.Select(column => $"{column.Key} {column.Value}"));
}
