using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>What is too long or not of its kind is refused with the limit in the sentence, whatever client sent it.</summary>
public sealed class LimitsTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(2);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("title", 81, "De titel is 81 tekens lang. Er passen er 80")]
    [InlineData("film-film-1", 501, "dat met https:// begint, in hooguit 500 tekens")]
    public async Task A_text_of_the_set_up_card_has_a_limit(string input, int length, string reason)
    {
        var setUp = await play.SetUpAsync();
        var text = "https://film.example/".PadRight(length, 'x');
        var card = (await play.PressStartAsync(setUp, new JsonObject { [input] = text })).Card!.Value;
        Assert.True(card.Says(reason), card.Text());
        Assert.Equal(text, card.Typed(input));
        var answer = await play.PressStartAsync(setUp with { Card = card }, new JsonObject { [input] = text[..^1] });
        Assert.True(answer.Card!.Value.Says("De sessie is gestart"), answer.Text);
    }

    [Theory]
    [InlineData("themes", "Kies ten minste één thema.")]
    [InlineData("manager", "Kies bij “Wie krijgt de samenvatting en alle antwoorden?” iemand uit het team.")]
    [InlineData("names", "Kies of namen zichtbaar zijn.")]
    [InlineData("pace", "Kies een tempo uit de lijst.")]
    public async Task A_choice_that_no_list_can_offer_is_refused_and_not_repeated(string input, string reason)
    {
        var setUp = await play.SetUpAsync();
        foreach (var choice in new[] { new string('x', 501), "zebra\u202E", "zebra\n", "zébra" })
        {
            var card = (await play.PressStartAsync(setUp, new JsonObject { [input] = choice })).Card!.Value;
            Assert.True(card.Says(reason), card.Text());
            Assert.Equal("?", card.Typed(input));
        }
    }

    [Theory]
    [InlineData("action1")]
    [InlineData("action3")]
    public async Task An_action_has_a_limit(string input)
    {
        await play.StartAsync();
        await play.AskActionsAsync();
        var form = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        var typed = new JsonObject { ["action1"] = "een", ["action2"] = "twee", ["action3"] = "drie" };
        typed[input] = new string('x', 301);
        var card = (await play.PressAsync(play.Members[1], form, Verbs.ActionsSubmit, typed)).Card!.Value;
        Assert.True(card.Says($"Actie {input[^1]} is 301 tekens lang. Er passen er 300"), card.Text());
        Assert.All(typed, text => Assert.Equal((string)text.Value!, card.Typed(text.Key)));
        Assert.True((await play.PressAsync(play.Members[1], form with { Card = card }, Verbs.ActionsSubmit, new JsonObject { [input] = new string('x', 300) })).Card!.Value.Says("Uw 3 acties zijn vastgelegd"));
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z", "Een ronde mag hooguit 366 dagen open blijven.")]
    [InlineData("2027-11-25T09:00:00Z", "Een ronde mag hooguit 366 dagen open blijven.")]
    [InlineData("0001-01-01T00:00:00Z", "Dat tijdstip is al voorbij.")]
    [InlineData("2027-11-23T09:00:00Z", "dinsdag 23 november om 10.00 uur")]
    [InlineData("2026-12-01T16:00", "dinsdag 1 december om 16.00 uur")]
    [InlineData("2026-12-01", "dinsdag 1 december om 0.00 uur")]
    [InlineData("2026-12-01T16:00Z", "dinsdag 1 december om 17.00 uur")]
    [InlineData("2026-12-01T16:00:00+05:30", "dinsdag 1 december om 11.30 uur")]
    [InlineData("2027-03-28T02:30", "zondag 28 maart om 3.30 uur")]
    [InlineData("2027-10-31T02:30", "zondag 31 oktober om 2.30 uur")]
    [InlineData("2026-11-23T09:05", "Dat tijdstip is al voorbij.")]
    [InlineData("2026-11-23", "Dat tijdstip is al voorbij.")]
    [InlineData("0001-01-01", "Dat tijdstip is al voorbij.")]
    [InlineData("2027-11-24T08:45", "woensdag 24 november om 8.45 uur")]
    [InlineData("9999-12-31T23:59:59", "Een ronde mag hooguit 366 dagen open blijven.")]
    [InlineData("1/1", "dinsdag 24 november om 16.00 uur")]
    [InlineData("tomorrow", "dinsdag 24 november om 16.00 uur")]
    public async Task A_deadline_is_a_moment_within_a_year_and_what_is_no_moment_is_as_good_as_none(string until, string reason)
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        var control = await play.ControlAsync(Verbs.RoundExtend, 1);
        var card = (await play.PressAsync(play.Facilitator, control, Verbs.RoundExtend, new JsonObject { ["until"] = until })).Card!.Value;
        Assert.True(card.Says(reason), card.Text());
        await play.QuietAsync();
        Assert.True((await play.PressAsync(play.Facilitator, control, Verbs.RoundExtend)).Card!.Value.Offers(Verbs.RoundClose, 1));
    }

    [Theory]
    [InlineData("-2147483648", "Bladzijde 1 van 2")]
    [InlineData("2147483647", "Bladzijde 2 van 2")]
    [InlineData("\"2\"", "Bladzijde 2 van 2")]
    [InlineData("99999999999", "Praat hieronder verder.")]
    [InlineData("1.5", "Praat hieronder verder.")]
    [InlineData("{}", "Praat hieronder verder.")]
    public async Task A_page_is_a_whole_number_and_becomes_the_nearest_that_there_is(string page, string shown)
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members)
            await play.PressAsync(member, form, Verbs.AnswerSubmit, new JsonObject { ["answer"] = new string('漢', 2000), ["doing"] = new string('漢', 2000), ["todo"] = "ja" });
        var results = await play.CloseAsync(1);
        var card = (await play.PressAsync(play.Facilitator, results, Verbs.SummaryShow, new JsonObject { ["page"] = JsonNode.Parse(page) })).Card!.Value;
        Assert.True(card.Says(shown), card.Text());
    }
}
