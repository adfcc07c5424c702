using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>What became of the actions: asked of their authors, told to the manager in shares.</summary>
public sealed class FollowUpTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Wednesday = JumpingTime.Monday.AddDays(2);

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(7);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Each_is_asked_about_their_own_actions_and_the_manager_sees_shares_from_five_people_on()
    {
        await BeginAsync();
        foreach (var (number, member) in play.Members.Index())
            await GiveAsync(member, $"geheim {number}", theme: "1");
        await play.JumpAsync(Wednesday);
        var cards = await Task.WhenAll(play.Members.Select(member => AskedAsync(member)));
        Assert.All(play.Members.Index(), member => Assert.True(
            cards[member.Index].Card.Says($"geheim {member.Index}") && !cards[member.Index].Card.Says($"geheim {member.Index + 1}")));
        foreach (var member in play.Members.Skip(1).Take(4))
            await ReportAsync(member, "done");
        Assert.True((await SummaryAsync()).Says("Nog te weinig mensen zeiden hoe het ging."));
        await ReportAsync(play.Members[5], "not");
        await ReportAsync(play.Members[6], "partly");
        var summary = await SummaryAsync();
        // The sixth would be known from the difference.
        Assert.True(summary.Says("Volgens 5 mensen: 80% gelukt, 0% deels, 20% nog niet."), summary.Text());
        Assert.DoesNotContain("geheim", summary.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_chosen_is_asked_again_and_nothing_that_was_chosen_is_lost()
    {
        await BeginAsync();
        var member = play.Members[1];
        await GiveAsync(member, "Bellen", more: "Schrijven");
        await play.JumpAsync(Wednesday);
        var asked = await AskedAsync(member);
        var answer = await play.PressAsync(
            member, asked, Verbs.ActionsReport, new JsonObject { ["outcome1"] = "partly", ["outcome2"] = "soms", ["carry"] = "true" });
        var card = answer.Card!.Value;
        Assert.True(card.Says("Kies bij actie 2 hoe het ging.") && card.Says("Schrijven"), card.Text());
        Assert.Equal(("partly", "true"), (card.Typed("outcome1"), card.Typed("carry")));
        var saved = (await play.PressAsync(
            member, asked.After(answer), Verbs.ActionsReport, new JsonObject { ["outcome1"] = "partly", ["outcome2"] = "done", ["carry"] = "true" })).Card!.Value;
        Assert.True(saved.Says("Deels gelukt") && saved.Says("Op woensdag 2 december om 9.00 uur vraag ik het voor het laatst."), saved.Text());
    }

    [Fact]
    public async Task Whose_chat_refused_the_question_is_asked_once_they_can_be_reached_also_after_the_end()
    {
        await BeginAsync();
        var member = play.Members[1];
        await GiveAsync(member, "Bellen");
        await play.FinishAsync();
        await play.QuietAsync();
        play.Teams.Inject(Fault.Answer(403, "ConversationBlockedByUser"), call => call.ConversationId == TeamsPlace.PersonalConversation(member));
        await play.JumpAsync(Wednesday);
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(member), IsAsked);
        await play.TellAsync(member, "help");
        await AskedAsync(member);
        await play.TellAsync(member, "help");
        await play.QuietAsync();
        Assert.Single(play.Seen(member), IsAsked);

        static bool IsAsked(SeenCard seen) => seen.Card.Offers(Verbs.ActionsReport) && seen.Card.Inputs().ContainsKey("outcome1");
    }

    [Fact]
    public async Task The_word_shows_ones_own_actions_to_a_member_and_to_the_facilitator_once_the_session_is_over()
    {
        await BeginAsync();
        await GiveAsync(play.Members[1], "Mijn eigen zin");
        await GiveAsync(play.Members[0], "Zin van de begeleider");
        await play.TellAsync(play.Members[1], "acties");
        await play.SeeAsync(card => card.Says("Uw acties") && card.Says("Mijn eigen zin"), play.Members[1]);
        // Typed in the channel it comes in the chat all the same.
        await play.SayAsync(play.Members[1], "actions");
        await play.SeeAsync(card => card.Says("in onze chat"));
        await play.TellAsync(play.Members[2], "acties");
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit) && card.Says("Wat gaat u morgen doen?"), play.Members[2]);
        await play.FinishAsync();
        await play.TellAsync(play.Facilitator, "acties");
        await play.SeeAsync(card => card.Says("Uw acties") && card.Says("Zin van de begeleider"), play.Facilitator);
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("Mijn eigen zin"));
    }

    [Fact]
    public async Task A_theme_that_no_card_offers_is_refused_at_its_field_and_the_text_stays()
    {
        await BeginAsync();
        var card = await GiveAsync(play.Members[1], "Bellen", theme: "9");
        Assert.True(card.Says("Kies bij actie 1 een thema uit de lijst, of geen.") && card.Typed("action1") == "Bellen", card.Text());
    }

    [Fact]
    public async Task In_a_session_without_follow_up_nobody_is_asked()
    {
        await play.StartAsync(new JsonObject { ["followup"] = "false", ["themes"] = "vertrouwen,visie" });
        await play.AskActionsAsync();
        var form = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        Assert.False(form.Card.Inputs().ContainsKey("theme1"));
        await GiveAsync(play.Members[1], "Bellen");
        await play.JumpAsync(Wednesday.AddDays(7));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(play.Members[1]), seen => seen.Card.Offers(Verbs.ActionsReport));
        Assert.Empty(await play.RowsAsync("outbox:~"));
    }

    /// <summary>A stopped session may go on within a day.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_stopped_session_nobody_is_asked_unless_it_goes_on(bool goesOn)
    {
        await BeginAsync();
        await GiveAsync(play.Members[1], "Bellen");
        await play.JumpAsync(Wednesday.AddHours(-1));
        await play.StopAsync();
        await play.JumpAsync(Wednesday.AddHours(1));
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(play.Members[1]), seen => seen.Card.Offers(Verbs.ActionsReport));
        if (goesOn)
            await play.SayAsync(play.Facilitator, "hervat");
        await play.JumpAsync(Wednesday.AddDays(1).AddHours(1));
        await play.QuietAsync();
        Assert.Equal(goesOn, play.Seen(play.Members[1]).Any(seen => seen.Card.Offers(Verbs.ActionsReport)));
    }

    [Fact]
    public async Task Who_gave_no_actions_is_told_so_and_nobody_reads_the_actions_of_another()
    {
        await BeginAsync();
        await GiveAsync(play.Members[1], "geheim");
        await play.JumpAsync(Wednesday);
        var asked = await AskedAsync(play.Members[1]);
        var answer = await play.PressAsync(play.Members[2], asked, Verbs.ActionsReport, new JsonObject { ["outcome1"] = "done" });
        Assert.True(answer.Card!.Value.Says("U hebt in deze sessie geen acties vastgelegd."), answer.Card.Value.Text());
        Assert.DoesNotContain("geheim", answer.Card.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_about_actions_that_were_changed_since_takes_nothing_over_and_shows_those_of_now()
    {
        await BeginAsync();
        var member = play.Members[1];
        var saved = (await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member)).After(await PressActionsAsync(member, "Bellen", on: null));
        await play.JumpAsync(Wednesday);
        var asked = await AskedAsync(member);
        Assert.True((await PressActionsAsync(member, "Iets heel anders", on: saved)).Card!.Value.Says("Iets heel anders"));

        var report = await play.PressAsync(member, asked, Verbs.ActionsReport, new JsonObject { ["outcome1"] = "done" });
        var card = report.Card!.Value;
        Assert.True(card.Says("U hebt uw acties intussen gewijzigd.") && card.Says("Iets heel anders") && !card.Says("Bellen"), card.Text());
        Assert.True((await play.PressAsync(member, asked.After(report), Verbs.ActionsReport, new JsonObject { ["outcome1"] = "done" })).Card!.Value.Says("Gelukt"));

        // The older card would put the former action back.
        var old = await PressActionsAsync(member, "Bellen, maar dan later", on: saved);
        Assert.True(old.Card!.Value.Says("U hebt uw acties intussen gewijzigd.") && old.Card.Value.Typed("action1") == "Bellen, maar dan later", old.Card.Value.Text());
        Assert.True((await PressActionsAsync(member, "Bellen, maar dan later", on: saved.After(old))).Card!.Value.Says("vastgelegd"));
    }

    private async Task<BotAnswer> PressActionsAsync(TeamsPerson member, string action, SeenCard? on) => await play.PressAsync(
        member, on ?? await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member), Verbs.ActionsSubmit, new JsonObject { ["action1"] = action });

    private async Task BeginAsync()
    {
        await play.StartAsync(new JsonObject { ["themes"] = "vertrouwen,visie" });
        await play.AskActionsAsync();
    }

    private async Task<JsonElement> GiveAsync(TeamsPerson member, string action, string theme = "none", string more = "")
    {
        var form = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member);
        var typed = new JsonObject { ["action1"] = action, ["theme1"] = theme, ["action2"] = more };
        return (await play.PressAsync(member, form, Verbs.ActionsSubmit, typed)).Card!.Value;
    }

    private Task<SeenCard> AskedAsync(TeamsPerson member) =>
        play.SeeAsync(card => card.Offers(Verbs.ActionsReport) && card.Says("Dit nam u zich voor."), member);

    private async Task ReportAsync(TeamsPerson member, string outcome)
    {
        var answer = await play.PressAsync(member, await AskedAsync(member), Verbs.ActionsReport, new JsonObject { ["outcome1"] = outcome });
        Assert.True(answer.Card!.Value.Says("Uw terugblik is vastgelegd"), answer.Card.Value.Text());
    }

    private async Task<JsonElement> SummaryAsync()
    {
        var before = play.Seen(play.Facilitator).Count(IsSummary);
        await play.TellAsync(play.Facilitator, "samenvatting");
        await Eventually.TrueAsync(() => play.Seen(play.Facilitator).Count(IsSummary) > before, "the summary");
        return play.Seen(play.Facilitator).Last(IsSummary).Card;

        static bool IsSummary(SeenCard seen) => seen.Card.Offers(Verbs.SummaryExport) && seen.Card.Says("deelnemers");
    }
}
