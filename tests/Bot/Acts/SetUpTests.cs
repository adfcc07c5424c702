using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

public sealed class SetUpTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("themes", "", "Kies ten minste één thema.")]
    [InlineData("themes", "vertrouwen,tuinieren", "Kies ten minste één thema.")]
    [InlineData("manager", "dddddddd-0000-4000-8000-000000000004", "Kies bij “Wie krijgt de samenvatting en alle antwoorden?” iemand uit het team.")]
    [InlineData("names", "perhaps", "Kies of namen zichtbaar zijn.")]
    [InlineData("pace", "21", "Kies een tempo uit de lijst.")]
    [InlineData("film-film-1", "http://film.example/1", "een volledig adres in dat met https:// begint")]
    [InlineData("film-film-1", "javascript:alert(1)", "een volledig adres in dat met https:// begint")]
    public async Task What_is_wrong_is_named_and_what_was_filled_in_comes_back(string input, string value, string reason)
    {
        var setUp = await play.SetUpAsync();
        var typed = new JsonObject { ["title"] = "Onze \"eigen\" koers", [input] = value };
        var card = (await play.PressStartAsync(setUp, typed)).Card!.Value;
        Assert.True(card.Says(reason), card.Text());
        Assert.Equal(("Onze \"eigen\" koers", value), (card.Typed("title"), card.Typed(input)));

        typed[input] = input == "manager" ? play.Facilitator.AadObjectId : setUp.Card.Inputs()[input]?.DeepClone() ?? "";
        var answer = await play.PressStartAsync(setUp with { Card = card }, typed);
        Assert.True(answer.Card!.Value.Says("De sessie is gestart"), answer.Text);
    }

    [Fact]
    public async Task Only_who_typed_start_can_start_or_cancel()
    {
        var setUp = await play.SetUpAsync();
        foreach (var verb in new[] { Verbs.SessionStart, Verbs.SessionCancel })
            Assert.True((await play.PressAsync(play.Members[1], setUp, verb)).Card!.Value.Says($"Alleen {play.Facilitator.Name} kan"));
        Assert.True((await play.PressAsync(play.Facilitator, setUp, Verbs.SessionCancel)).Card!.Value.Says("De sessie is niet gestart"));
        await play.SeeAsync(card => card.Says($"{play.Facilitator.Name} heeft de voorbereiding geannuleerd"));
        Assert.True((await play.PressAsync(play.Facilitator, setUp, Verbs.SessionStart)).Card!.Value.Says("Deze sessie is gestopt."));
    }

    [Fact]
    public async Task Start_with_nothing_but_a_manager_takes_the_defaults()
    {
        var setUp = await play.SetUpAsync();
        var chosen = new JsonObject { ["manager"] = play.Facilitator.AadObjectId };
        var answer = await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, setUp.Place, Verbs.SessionStart, setUp.Card.Button(Verbs.SessionStart).Data, chosen));
        Assert.True(answer.Card!.Value.Says("De sessie is gestart"), answer.Text);
        Assert.True((await play.ControlAsync(Verbs.RoundOpen)).Card.Says("ronde 1 van 7"));
    }
}
