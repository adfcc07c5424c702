using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Presses that can't be done, made by a card that is old, by somebody else, or by a program.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private SeenCard form = null!;

    private TeamsPerson Member => play.Members[1];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        form = await play.OpenAsync(1);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"session\":1}")]
    [InlineData("{\"session\":null,\"round\":1}")]
    [InlineData("{\"session\":{\"id\":\"x\"}}")]
    [InlineData("{\"session\":\"00000000000000000000000000000000\",\"round\":1}")]
    [InlineData("{\"session\":\"../../etc/passwd\"}")]
    public async Task A_card_of_a_session_that_is_not_there_says_so(string data)
    {
        // But for what needs no session.
        string[] free = [Cards.Verbs.MemberDays, Cards.Verbs.MemberQuiet, Cards.Verbs.SessionPreview, Cards.Verbs.SessionRehearse, Cards.Verbs.SummaryCompare, Cards.Verbs.MyDataShow, Cards.Verbs.MyDataErase];
        foreach (var verb in Verbs().Except(free))
            Assert.True((await PressAsync(verb, JsonNode.Parse(data))).Card!.Value.Says("Deze kaart hoort bij een sessie die er niet meer is."), verb);
    }

    [Theory]
    [InlineData("round", "{}")]
    [InlineData("round", "[1]")]
    [InlineData("round", "1e400")]
    [InlineData("round", "99")]
    [InlineData("round", "\"one\"")]
    [InlineData("page", "{}")]
    [InlineData("page", "-5")]
    [InlineData("until", "[]")]
    [InlineData("until", "\"tomorrow\"")]
    [InlineData("themes", "{}")]
    [InlineData("answer", "[\"ja\"]")]
    [InlineData("action1", "{}")]
    public async Task Data_of_a_wrong_type_breaks_no_button(string name, string value)
    {
        foreach (var verb in Verbs())
        {
            var answer = await PressAsync(verb, new JsonObject { ["session"] = play.Session, ["round"] = 1, [name] = JsonNode.Parse(value) });
            Assert.True(answer is { Status: HttpStatusCode.OK, StatusCode: 200, Card: not null }, $"{verb}: {answer.Text}");
        }
    }

    [Theory]
    [InlineData("answer", "", "nog in.")]
    [InlineData("todo", "   ", "nog in.")]
    [InlineData("doing", null, "is 2001 tekens lang. Er passen er 2000")]
    public async Task An_answer_that_can_not_be_saved_comes_back_whole(string field, string? text, string reason)
    {
        var typed = new JsonObject { ["answer"] = "een", ["doing"] = "twee", ["todo"] = "drie", };
        typed[field] = text ?? new string('x', 2001);
        var card = (await play.PressAsync(Member, form, Cards.Verbs.AnswerSubmit, typed)).Card!.Value;
        Assert.True(card.Says(reason), card.Text());
        Assert.All(typed, input => Assert.Equal(((string)input.Value!).Trim(), card.Typed(input.Key)));
        Assert.Empty(await play.AnswersAsync(1));
        Assert.True((await play.PressAsync(Member, form with { Card = card }, Cards.Verbs.AnswerSubmit, new JsonObject { [field] = "goed" })).IsSaved());
    }

    [Fact]
    public async Task Somebody_without_an_account_here_is_told_whom_to_ask()
    {
        var guest = new TeamsPerson("29:guest", "Gast", null);
        Assert.True((await play.AnswerAsync(guest, form, "zebra")).Card!.Value.Says("Vraag uw beheerder om een account"));
        await play.SayAsync(guest, "sluit");
        Assert.Contains(play.Seen(), seen => seen.Card.Says("Vraag uw beheerder om een account"));
        Assert.Empty(await play.AnswersAsync(1));
    }

    [Fact]
    public async Task A_button_of_the_facilitator_does_nothing_for_somebody_else()
    {
        var control = await play.ControlAsync(Cards.Verbs.RoundClose);
        // Everybody may read the plan.
        foreach (var button in control.Card.Buttons().Where(button => button.Verb != Cards.Verbs.ScheduleShow))
            Assert.True((await play.PressAsync(Member, control, button)).Card!.Value.Says($"alleen de begeleider van deze sessie: {play.Facilitator.Name}"));
        Assert.True((await play.AnswerAsync(Member, form, "nog open")).IsSaved());
    }

    private static IEnumerable<string> Verbs() =>
        typeof(Verbs).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(verb => verb != Cards.Verbs.SessionCancel && verb != Cards.Verbs.SessionFinish);

    private Task<BotAnswer> PressAsync(string verb, JsonNode? data) =>
        play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, form.Place, verb, (JsonObject)data!));
}
