using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Closing a round asks first where people have not answered. Here one of three has.</summary>
public sealed class CloseQuestionTests : IAsyncLifetime
{
    private const string Missing = "2 van de 3 collega’s hebben nog niet geantwoord.";

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("shown")]
    [InlineData("anonymous")]
    public async Task The_button_asks_by_number_and_closes_after_a_yes(string names)
    {
        var form = await BeginAsync(names);
        var asked = await PressAsync(await play.ControlAsync(Verbs.RoundClose, 1));
        Assert.True(asked.Card.Says("Ronde 1 nu sluiten?") && asked.Card.Says(Missing), asked.Card.Text());
        Assert.DoesNotContain(play.Members, member => asked.Card.Says(member.Name));
        Assert.True((await play.AnswerAsync(play.Members[2], form, "nog op tijd")).IsSaved());

        var back = asked.After(await play.PressAsync(play.Facilitator, asked, Verbs.SessionControl));
        Assert.True(back.Card.Offers(Verbs.RoundClose, 1) && !back.Card.AsksBefore(Verbs.RoundClose), back.Card.Text());
        asked = await PressAsync(back);
        Assert.True(asked.Card.Says("1 van de 3 collega’s heeft nog niet geantwoord."), asked.Card.Text());
        Assert.True((await PressAsync(asked)).Card.Says("Hierna: Gepaste sanctionering"));
        await play.ResultsAsync(form);
    }

    [Fact]
    public async Task Once_everybody_has_answered_it_closes_without_a_question()
    {
        var form = await BeginAsync();
        foreach (var member in play.Members.Skip(1))
            await play.AnswerAsync(member, form, "ja");
        Assert.True((await PressAsync(await play.ControlAsync(Verbs.RoundClose, 1))).Card.Says("Hierna: Gepaste sanctionering"));
    }

    [Fact]
    public async Task Typed_in_the_channel_it_asks_in_the_chat()
    {
        var form = await BeginAsync();
        await play.DeliverAsync(play.Teams.Activities.ChannelMessage(play.Facilitator, "sluit"));
        var asked = await play.SeeAsync(card => card.AsksBefore(Verbs.RoundClose), play.Facilitator);
        Assert.True(asked.Card.Says(Missing), asked.Card.Text());
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.AsksBefore(Verbs.RoundClose));
        Assert.True((await play.AnswerAsync(play.Members[2], form, "nog op tijd")).IsSaved());
        await PressAsync(asked);
        await play.ResultsAsync(form);
    }

    [Fact]
    public async Task The_next_round_is_opened_after_a_yes_and_by_a_second_press_not_the_one_after_it()
    {
        await BeginAsync();
        await play.DeliverAsync(play.Teams.Activities.PersonalMessage(play.Facilitator, "volgende"));
        var asked = await play.SeeAsync(card => card.AsksBefore(Verbs.RoundOpen), play.Facilitator);
        Assert.True(asked.Card.Says("Ronde 1 nu sluiten?") && asked.Card.Says(Missing), asked.Card.Text());
        for (var press = 0; press < 2; press++)
        {
            await play.PressAsync(play.Facilitator, asked, Verbs.RoundOpen);
            await play.FormAsync(2);
            await play.QuietAsync();
            Assert.DoesNotContain(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit, 3));
        }
    }

    [Fact]
    public async Task A_program_that_says_yes_in_the_same_press_is_not_asked()
    {
        var form = await BeginAsync();
        var data = new JsonObject { ["session"] = play.Session, ["round"] = 1, ["confirmed"] = true };
        await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, form.Place, Verbs.RoundClose, data));
        await play.ResultsAsync(form);
    }

    [Fact]
    public async Task A_round_that_is_open_beside_a_later_one_is_asked_about_by_its_own_numbers()
    {
        await BeginAsync();
        await play.CloseAsync(1);
        var second = await play.OpenAsync(2);
        foreach (var member in play.Members)
            await play.AnswerAsync(member, second, "ja");
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundReopen, 1), Verbs.RoundReopen);
        var control = await play.ControlAsync(Verbs.RoundClose, 1);
        var beside = control.Card.Buttons().Single(button => button is { Verb: Verbs.RoundClose, Round: 1 });
        var asked = (await play.PressOnceAsync(play.Facilitator, control, beside)).Card!.Value;
        Assert.True(asked.Says("Ronde 1 nu sluiten?") && asked.Says(Missing), asked.Text());
    }

    private async Task<SeenCard> BeginAsync(string names = "shown")
    {
        await play.StartAsync(new JsonObject { ["names"] = names });
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[0], form, "ja");
        return form;
    }

    private async Task<SeenCard> PressAsync(SeenCard on) =>
        on.After(await play.PressOnceAsync(play.Facilitator, on, on.Card.Button(Verbs.RoundClose)));
}
