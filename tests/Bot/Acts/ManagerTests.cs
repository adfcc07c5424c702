using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>The manager, who reads along: chosen at the start, named before the first answer, and changed in the open.</summary>
public sealed class ManagerTests : IAsyncLifetime
{
    private const string Change = "session.manager";

    private SessionPlay play = null!;

    private TeamsPerson First => play.Members[1];

    private TeamsPerson Second => play.Members[2];

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_start_without_a_manager_is_refused_at_the_field_and_nothing_typed_is_lost()
    {
        var setUp = await play.SetUpAsync();
        Assert.Equal("", setUp.Card.Typed("manager"));
        var typed = new JsonObject { ["title"] = "Onze \"eigen\" koers", ["pace"] = "3", ["film-film-1"] = "https://film.example/1" };
        var card = (await play.PressAsync(play.Facilitator, setUp, Verbs.SessionStart, typed)).Card!.Value;
        Assert.StartsWith("Kies wie de samenvatting en alle antwoorden krijgt.", Before(card, "manager"), StringComparison.Ordinal);
        Assert.Equal(("", "3"), (card.Typed("manager"), card.Typed("pace")));
        Assert.Equal(("Onze \"eigen\" koers", "https://film.example/1"), (card.Typed("title"), card.Typed("film-film-1")));

        var answer = await play.PressAsync(play.Facilitator, setUp with { Card = card }, Verbs.SessionStart, new JsonObject { ["manager"] = First.AadObjectId });
        Assert.True(answer.Card!.Value.Says("De sessie is gestart"), answer.Text);
    }

    [Fact]
    public async Task A_start_by_another_program_has_to_say_who_the_manager_is()
    {
        var setUp = await play.SetUpAsync();
        var data = setUp.Card.Button(Verbs.SessionStart).Data;
        var card = (await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, setUp.Place, Verbs.SessionStart, data))).Card!.Value;
        Assert.True(card.Says("Kies wie de samenvatting en alle antwoorden krijgt.") && card.Offers(Verbs.SessionStart), card.Text());
    }

    [Theory]
    [InlineData("shown", "met uw naam erbij")]
    [InlineData("anonymous", "zonder uw naam")]
    public async Task The_opening_card_and_every_form_say_who_reads_along(string names, string how)
    {
        await play.StartAsync(new JsonObject { ["manager"] = First.AadObjectId, ["names"] = names });
        var opening = await play.SeeAsync(card => card.Says("Nagels & bijstand"));
        Assert.True(opening.Card.Says($"{First.Name} krijgt"), opening.Card.Text());
        var form = await play.OpenAsync(1);
        foreach (var card in new[] { form.Card, (await play.PressAsync(Second, form, Verbs.AnswerMine)).Card!.Value, await EmptyAsync(form) })
            Assert.True(card.Says($"{how}. Ook {First.Name} kan het dan lezen."), card.Text());
    }

    [Fact]
    public async Task Changed_the_channel_hears_of_it_and_what_is_typed_from_then_on_names_the_new_one()
    {
        await play.StartAsync(new JsonObject { ["manager"] = First.AadObjectId });
        var form = await play.OpenAsync(1);
        Assert.True((await ChangeAsync(Second)).Offers(Verbs.RoundClose, 1));
        var told = await play.SeeAsync(card => card.Says($"{Second.Name} leest voortaan mee, in plaats van {First.Name}."));
        Assert.NotEqual(form.Place.RootId, told.Place.RootId);
        Assert.True((await play.PressAsync(First, form, Verbs.AnswerMine)).Card!.Value.Says($"Ook {Second.Name} kan het dan lezen."));
        Assert.True((await play.AnswerAsync(First, form, "ja")).Card!.Value.Says($"Daarna kan ook {Second.Name} het lezen."));
        Assert.Equal(form.Card.Text(), play.Teams.LatestCard(form.ActivityId)!.Value.Text());

        await play.CloseAsync(1);
        Assert.True((await play.OpenAsync(2)).Card.Says($"Ook {Second.Name} kan het dan lezen."));
        await play.CloseAsync(2);
        await play.TellAsync(First, "samenvatting");
        await play.SeeAsync(card => card.Says($"De samenvatting is voor de manager ({Second.Name})"), First);
        await play.FinishAsync();
        await play.SeeAsync(card => card.Says("Antwoorden per ronde"), Second);
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(First).Concat(play.Seen(play.Facilitator)), seen => seen.Card.Says("Antwoorden per ronde"));
    }

    [Fact]
    public async Task Each_change_is_told_once_also_when_the_same_person_is_chosen_again()
    {
        await play.StartAsync(new JsonObject { ["manager"] = First.AadObjectId });
        foreach (var (next, former) in new[] { (Second, First), (First, Second), (Second, First) })
        {
            var choose = await ChooseAsync();
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ChooseAsync(choose, next)));
            await play.SeeAsync(card => card.Says($"{next.Name} leest voortaan mee, in plaats van {former.Name}."));
            await play.QuietAsync();
        }

        Assert.Equal(3, play.Seen().Count(seen => seen.Card.Says("leest voortaan mee")));
        Assert.True((await ChooseAsync(await ChooseAsync(), Second)).Offers(Verbs.RoundOpen));
        await play.QuietAsync();
        Assert.Equal(3, play.Seen().Count(seen => seen.Card.Says("leest voortaan mee")));
    }

    [Fact]
    public async Task Only_somebody_in_the_team_can_be_chosen_and_only_by_the_facilitator()
    {
        await play.StartAsync(new JsonObject { ["manager"] = First.AadObjectId });
        await play.TellAsync(play.Facilitator, "manager");
        var choose = await play.SeeAsync(card => card.Offers(Change) && card.Inputs().ContainsKey("manager"), play.Facilitator);
        Assert.True(choose.Card.Says(First.Name) && choose.Card.Typed("manager") == "", choose.Card.Text());
        var gone = play.Members[3];
        play.Teams.Members = [.. play.Members.Where(some => some != gone)];
        foreach (var nobody in new[] { gone.AadObjectId!, TeamsPerson.Number(20).AadObjectId!, "?", "zébra" })
        {
            var card = (await play.PressAsync(play.Facilitator, choose, Change, new JsonObject { ["manager"] = nobody })).Card!.Value;
            Assert.True(card.Says("Kies iemand uit het team.") && card.Offers(Change), card.Text());
        }

        foreach (var other in new[] { First, Second })
        {
            var press = await play.PressAsync(other, choose, Change, new JsonObject { ["manager"] = Second.AadObjectId });
            Assert.True(press.Card!.Value.Says($"alleen de begeleider van deze sessie: {play.Facilitator.Name}"), press.Text);
        }

        await play.AskActionsAsync();
        await play.FinishAsync();
        var over = await play.PressAsync(play.Facilitator, choose, Change, new JsonObject { ["manager"] = Second.AadObjectId });
        Assert.True(over.Card!.Value.Says("Deze sessie is afgerond."), over.Text);
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says("leest voortaan mee"));
    }

    /// <summary>The form again, since it was sent with nothing in it.</summary>
    private async Task<JsonElement> EmptyAsync(SeenCard form) => (await play.PressAsync(Second, form, Verbs.AnswerSubmit)).Card!.Value;

    private async Task<JsonElement> ChangeAsync(TeamsPerson to) => await ChooseAsync(await ChooseAsync(), to);

    private async Task<JsonElement> ChooseAsync(SeenCard choose, TeamsPerson to) =>
        (await play.PressAsync(play.Facilitator, choose, Change, new JsonObject { ["manager"] = to.AadObjectId })).Card!.Value;

    private async Task<SeenCard> ChooseAsync()
    {
        var control = await play.ControlAsync(Change);
        return control.After(await play.PressAsync(play.Facilitator, control, Change));
    }

    /// <summary>What a reader comes upon just before an input.</summary>
    private static string Before(JsonElement card, string input)
    {
        var body = card.GetProperty("body").EnumerateArray().ToList();
        return body[body.FindIndex(part => part.TryGetProperty("id", out var id) && id.GetString() == input) - 1]
            .GetProperty("items")[0].GetProperty("inlines")[0].GetProperty("text").GetString()!;
    }
}
