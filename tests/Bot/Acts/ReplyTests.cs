using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>The manager answers the team, theme by theme. Round 1 is closed and round 2 is open.</summary>
public sealed class ReplyTests : IAsyncLifetime
{
    private const string Posted = "Antwoord van de manager";

    private SessionPlay play = null!;
    private SeenCard form = null!;

    private TeamsPerson Manager => play.Members[1];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        await play.StartAsync(new JsonObject { ["manager"] = Manager.AadObjectId, ["reader"] = play.Members[2].AadObjectId });
        form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[3], form, "zebrapad");
        await play.CloseAsync(1);
        await play.AnswerAsync(play.Members[3], await play.OpenAsync(2), "kiosk");
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_reply_is_posted_below_the_form_of_its_theme_and_updated_there_when_it_is_changed()
    {
        var filled = await FormAsync();
        Assert.True(filled.Card.Says("zebrapad (nog)") && filled.Card.Says("Iedereen in het kanaal kan het lezen."), filled.Card.Text());
        var saved = filled.After(await SendAsync(filled, "Wij bellen eerst.", declined: "er is geen geld."));
        Assert.True(saved.Card.Says("Uw antwoord is vastgelegd") && saved.Card.Says("Er wacht nu geen thema meer"), saved.Card.Text());
        var post = await play.SeeAsync(card => card.Says(Posted));
        Assert.Equal(form.ActivityId, post.Place.RootId);
        Assert.True(post.Card.Says($"Van {Manager.Name}, aan het team") && post.Card.Says("Vertrouwen"), post.Card.Text());
        Assert.True(post.Card.Says("Dit gaan we doen") && post.Card.Says("er is geen geld.") && !post.Card.Says("Dit zoeken we uit"), post.Card.Text());

        // The same once more, by the form that is folded in.
        await SendAsync(saved, "Wij bellen eerst.", "er is geen geld.");
        await play.QuietAsync();
        Assert.Single(play.Teams.Message(post.ActivityId)!.Versions);
        await SendAsync(saved, "Wij bellen eerst.", declined: "", explored: "De kosten.");
        var changed = await Eventually.SeeAsync(
            () => play.Seen().FirstOrDefault(seen => seen.ActivityId == post.ActivityId && seen.Card.Says("De kosten.")), "the changed reply");
        Assert.True(changed.Card.Says("gewijzigd op 23 november") && !changed.Card.Says("geen geld"), changed.Card.Text());
        Assert.Single(play.Seen(), seen => seen.Card.Says(Posted));

        var row = Assert.Single(await play.RowsAsync("reply:"));
        Assert.Equal(("reply:01", Manager.Name, "De kosten."), (row.RowKey, row.GetString("Name"), row.GetString("Explored")));
        var again = (await FormAsync()).Card;
        Assert.Equal(("Wij bellen eerst.", "De kosten."), (again.Typed("reply"), again.Typed("explored")));
    }

    [Fact]
    public async Task The_word_shows_the_manager_which_themes_wait_and_leads_to_each()
    {
        await play.SayAsync(Manager, "antwoord team");
        var themes = await play.SeeAsync(IsList, Manager);
        Assert.True(themes.Card.Says("1 thema wacht") && themes.Card.Says("Wacht op uw antwoord") && !themes.Card.Says("kiosk"), themes.Card.Text());
        Assert.Equal([1], themes.Card.Buttons().Where(button => button.Verb == Verbs.SummaryReply).Select(button => button.Round));
        Assert.True((await play.PressAsync(Manager, themes, Verbs.SummaryReply)).Card!.Value.Says("uw antwoord aan het team"));

        await play.CloseAsync(2);
        await play.OpenAsync(3);
        await play.CloseAsync(3);
        var saved = await SendAsync(await FormAsync(), "Ja.");
        Assert.Equal(2, saved.Card!.Value.Buttons().First(button => button.Verb == Verbs.SummaryReply).Round);
        await play.TellAsync(Manager, "reply");
        var later = await play.SeeAsync(card => IsList(card) && card.Says("Beantwoord op 23 november"), Manager);
        // In the third round nobody answered.
        Assert.True(later.Card.Says("1 thema wacht") && later.Card.Says("Te weinig antwoorden om te lezen"), later.Card.Text());
    }

    [Fact]
    public async Task Nobody_replies_in_the_managers_place_and_the_text_comes_back()
    {
        var filled = await FormAsync();
        foreach (var other in new[] { play.Facilitator, play.Members[2], play.Members[3] })
        {
            var refused = (await SendAsync(filled, "Wij bellen.", who: other)).Card!.Value;
            Assert.True(refused.Says($"Alleen de manager ({Manager.Name}) kan het team antwoorden."), refused.Text());
            Assert.Equal("Wij bellen.", refused.Typed("reply"));
        }

        await play.DeliverAsync(play.Teams.Activities.MembersRemoved(play.Facilitator, Manager));
        play.Teams.Members = [.. play.Members.Where(some => some != Manager)];
        await play.QuietAsync();
        var left = (await SendAsync(filled, "Wij bellen.", who: play.Facilitator)).Card!.Value;
        Assert.True(left.Says("heeft het team verlaten. Wie de sessie leidt, kan een andere manager kiezen: typ manager."), left.Text());
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says(Posted));
        Assert.Empty(await play.RowsAsync("reply:"));
    }

    [Fact]
    public async Task An_empty_form_and_a_text_that_is_too_long_are_refused_at_the_field_and_nothing_typed_is_lost()
    {
        var filled = await FormAsync();
        var empty = (await SendAsync(filled, "")).Card!.Value;
        Assert.True(empty.Says("Dat is nog niet gelukt.") && empty.Says("Vul ten minste één veld in.") && empty.Says("zebrapad (nog)"), empty.Text());
        var (much, more) = (new string('x', 1001), new string('y', 1002));
        var tooLong = (await SendAsync(filled, much, "kort", more)).Card!.Value;
        Assert.True(tooLong.Says("is 1001 tekens lang") && tooLong.Says("is 1002 tekens lang"), tooLong.Text());
        Assert.Equal((much, "kort", more), (tooLong.Typed("reply"), tooLong.Typed("declined"), tooLong.Typed("explored")));
        Assert.Empty(await play.RowsAsync("reply:"));
    }

    [Fact]
    public async Task All_answers_come_below_the_form_which_keeps_what_is_half_typed()
    {
        var filled = await FormAsync();
        var all = filled.Card.Buttons().Single(button => button.Title == "Alle antwoorden bij Vertrouwen");
        var kept = await play.PressAsync(Manager, filled, all, new JsonObject { ["reply"] = "Half een zin" });
        Assert.True(kept.Card!.Value.Typed("reply") == "Half een zin" && !kept.Card.Value.Says("Dat is nog niet gelukt."), kept.Text);
        await play.SeeAsync(card => card.Says("1 antwoord") && card.Says("zebrapad (nog)"), Manager);
    }

    [Fact]
    public async Task What_is_half_typed_comes_back_before_its_reader_goes_to_the_other_themes()
    {
        var filled = await FormAsync();
        var themes = filled.Card.Buttons().Single(button => button.Title == "Alle thema’s");
        Assert.True(IsList((await play.PressAsync(Manager, filled, themes)).Card!.Value));
        var kept = await play.PressAsync(Manager, filled, themes, new JsonObject { ["reply"] = "Half een zin" });
        Assert.True(kept.Card!.Value.Says("U typte iets dat nog niet in het kanaal staat.") && kept.Card.Value.Typed("reply") == "Half een zin", kept.Text);
        var away = kept.Card.Value.Buttons().Single(button => button.Title == "Gooi weg en ga naar alle thema’s");
        Assert.True(IsList((await play.PressAsync(Manager, filled.After(kept), away)).Card!.Value));
        Assert.Empty(await play.RowsAsync("reply:"));
    }

    [Fact]
    public async Task A_reply_can_be_taken_back_and_given_again()
    {
        var filled = await FormAsync();
        var saved = filled.After(await SendAsync(filled, "Wij bellen voortaan."));
        var posted = await play.SeeAsync(card => card.Says(Posted) && card.Says("Wij bellen voortaan."));
        var withdraw = saved.Card.Buttons().Single(button => button.Title == "Trek mijn antwoord in");
        var twice = await Task.WhenAll(play.PressAsync(Manager, saved, withdraw), play.PressAsync(Manager, saved, withdraw));
        Assert.All(twice, answer => Assert.True(answer.Card!.Value.Says("Uw antwoord is ingetrokken."), answer.Text));
        Assert.Contains(twice, answer => answer.Card!.Value.Typed("reply") == "Wij bellen voortaan.");
        var now = await play.NowAsync(posted, card => card.Says($"{Manager.Name} heeft dit antwoord ingetrokken."));
        Assert.False(now.Card.Says("Wij bellen voortaan."), now.Card.Text());
        await play.TellAsync(Manager, "samenvatting");
        await play.SeeAsync(card => card.Offers(Verbs.SummaryExport) && card.Says("Wacht op uw antwoord"), Manager);
        await SendAsync(filled, "Toch wel.");
        await play.NowAsync(posted, card => card.Says("Toch wel."));
    }

    [Theory]
    [InlineData("2", "Deze ronde loopt nog.")]
    [InlineData("3", "is nog niet open")]
    [InlineData("9", "Ronde 9 is er niet")]
    [InlineData("null", "Ronde 0 is er niet")]
    public async Task About_a_round_that_was_not_held_the_text_comes_back(string round, string reason)
    {
        var data = new JsonObject { ["session"] = play.Session, ["round"] = JsonNode.Parse(round), ["reply"] = "Ja." };
        var card = (await play.DeliverAsync(play.Teams.Activities.Execute(Manager, CardPlace.Chat("1"), Verbs.SummaryReply, data))).Card!.Value;
        Assert.True(card.Says(reason) && card.Typed("reply") == "Ja.", card.Text());
    }

    [Fact]
    public async Task Where_the_form_is_gone_it_has_a_post_of_its_own()
    {
        play.Teams.Inject(
            Fault.Answer(404, "ConversationNotFound"),
            call => call.Call == ConnectorCall.Send && call.ConversationId!.EndsWith($"messageid={form.ActivityId}", StringComparison.Ordinal),
            times: 10);
        await SendAsync(await FormAsync(), "Wij bellen eerst.");
        var post = await play.SeeAsync(card => card.Says(Posted));
        Assert.Equal(post.ActivityId, post.Place.RootId);
    }

    [Fact]
    public async Task The_summary_says_to_the_manager_what_waits_and_to_others_for_whom()
    {
        var mine = await SummaryAsync(Manager);
        Assert.True(mine.Card.Says("Wacht op uw antwoord") && mine.Card.Says("Antwoord aan het team"), mine.Card.Text());
        Assert.True((await play.PressAsync(Manager, mine, Verbs.SummaryReply)).Card!.Value.Says("Zeg per thema wat u gaat doen"));
        foreach (var other in new[] { play.Facilitator, play.Members[2] })
        {
            var theirs = await SummaryAsync(other);
            Assert.True(theirs.Card.Says($"Wacht op antwoord van {Manager.Name}") && !theirs.Card.Offers(Verbs.SummaryReply), theirs.Card.Text());
        }

        await SendAsync(await FormAsync(), "Ja.");
        await play.CloseAsync(2);
        await play.FinishAsync();
        var last = await play.SeeAsync(card => card.Says("📋") && card.Says("Beantwoord op 23 november"), Manager);
        Assert.True(last.Card.Says("Wacht op uw antwoord") && last.Card.Offers(Verbs.SummaryReply), last.Card.Text());
        var second = await play.SeeAsync(card => card.Says("📋") && card.Says("Beantwoord op 23 november"), play.Members[2]);
        Assert.True(second.Card.Says($"Wacht op antwoord van {Manager.Name}") && !second.Card.Offers(Verbs.SummaryReply), second.Card.Text());
        await SendAsync(await FormAsync(2), "Ook.");
        await Eventually.TrueAsync(() => play.Seen().Count(seen => seen.Card.Says(Posted)) == 2, "a reply after the end");
    }

    [Fact]
    public async Task Help_offers_it_to_the_manager_and_not_to_the_second_reader()
    {
        await play.TellAsync(play.Members[2], "help");
        Assert.False((await play.SeeAsync(card => card.Says("Zo werkt Praatplaat"), play.Members[2])).Card.Offers(Verbs.SummaryReply));
        await play.TellAsync(Manager, "help");
        Assert.True((await play.SeeAsync(card => card.Says("Zo werkt Praatplaat"), Manager)).Card.Offers(Verbs.SummaryReply));
        await play.TellAsync(Manager, "antwoord team?");
        await play.SeeAsync(card => card.Says("Alleen de manager: zeg per thema"), Manager);
    }

    [Fact]
    public async Task The_Word_document_has_it()
    {
        await SendAsync(await FormAsync(), "Wij bellen eerst.");
        await play.TellAsync(Manager, "exporteren");
        var choose = await play.SeeAsync(card => card.Offers(Verbs.SummaryExport) && card.Says("beleidsstuk"), Manager);
        var ready = await play.PressAsync(Manager, choose, choose.Card.Buttons().First(button => (string?)button.Data["format"] == "word"));
        var link = ready.Card!.Value.Text().Split('\n').First(line => line.Contains("/exports/", StringComparison.Ordinal)).Trim();
        using var browser = new HttpClient();
        using var zip = new ZipArchive(await browser.GetStreamAsync(new Uri(link), TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Wij bellen eerst.", text, StringComparison.Ordinal);
    }

    private async Task<SeenCard> SummaryAsync(TeamsPerson who)
    {
        await play.TellAsync(who, "samenvatting");
        return await play.SeeAsync(card => card.Says("📋"), who);
    }

    private async Task<SeenCard> FormAsync(int round = 1)
    {
        var chat = CardPlace.Chat("1");
        var data = new JsonObject { ["session"] = play.Session, ["round"] = round };
        var shown = await play.DeliverAsync(play.Teams.Activities.Execute(Manager, chat, Verbs.SummaryReply, data));
        return new SeenCard(chat, shown.Card!.Value);
    }

    private Task<BotAnswer> SendAsync(
        SeenCard filled, string reply, string declined = "", string explored = "", TeamsPerson? who = null) => play.PressAsync(
        who ?? Manager,
        filled,
        filled.Card.Buttons().First(button => button.Verb == Verbs.SummaryReply && (int?)button.Data["step"] == 1),
        new JsonObject { ["reply"] = reply, ["declined"] = declined, ["explored"] = explored });

    private static bool IsList(JsonElement card) => card.Says("Zeg per thema wat u gaat doen");
}
