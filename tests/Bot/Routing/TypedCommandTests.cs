using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing;

/// <summary>Words as people type them.</summary>
public sealed class TypedCommandTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginInAsync(new TeamsPlace { BotName = "R&D plaat" }, 3);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task However_the_bot_is_addressed_the_word_is_heard()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        string[] ways =
        [
            "<at>R&amp;D plaat</at> status", "<at>r&d plaat</at>: STATUS!", "<at>R&amp;D plaat</at> <at>Anouk Jansen</at> status", "@R&D plaat: status.",
            "R&amp;D plaat, status", "\u200bsta\u200dtus\u2060", "<at>R&amp;D plaat</at> „status”", "<at>R&amp;D plaat</at> @status",
        ];
        foreach (var text in ways)
            Assert.True((await SaysAsync(play.Members[1], text)).Says("Nog niemand heeft geantwoord"), text);
    }

    [Fact]
    [Report(Report.IrreversibleWithoutQuestion)]
    public async Task With_a_question_mark_a_word_is_a_question_and_never_an_order()
    {
        await play.StartAsync();
        await play.OpenAsync(1);
        foreach (var (question, explained) in new[]
        {
            ("stop?", "Stop de sessie zonder samenvatting"), ("Afronden ?", "Rond de sessie af met de samenvatting"), ("sluit?!", "Sluit de ronde en toon de resultaten"),
            ("volgende？", "Sluit de ronde en open de volgende"), ("cancel?", "Stop de sessie zonder samenvatting"), ("start?", "Begin een sessie in dit kanaal"),
            ("overdragen??", "Laat iemand anders de sessie leiden"), ("herinner?", "Herinner wie nog niet heeft geantwoord"), ("acties?", "Vraag iedereen om drie acties voor morgen"),
        })
        {
            var answer = await SaysAsync(play.Facilitator, question);
            Assert.True(answer.Says(explained) && answer.Says("Een vraagteken is voor mij een vraag: er is niets gedaan."), $"{question}: {answer.Text()}");
        }

        Assert.True((await SaysAsync(play.Facilitator, "status?")).Says("Nog niemand heeft geantwoord"));
        await play.QuietAsync();
        Assert.True((await play.ControlAsync(Verbs.RoundClose, 1)).Card.Says("Ronde 1 van 7"));
    }

    [Fact]
    public async Task Another_bot_is_not_answered_in_the_channel_nor_in_the_chat()
    {
        var bot = play.Members[1].AsBot();
        await play.SayAsync(bot, "help");
        await play.TellAsync(bot, "help");
        await play.DeliverAsync(play.Teams.Activities.Submit(bot, CardPlace.Post("1"), Verbs.RoundClose));
        Assert.DoesNotContain(play.Teams.Calls, call => call.Method != "GET");
    }

    [Fact]
    public async Task Somebody_without_an_account_is_answered_once_however_often_the_message_comes()
    {
        var said = play.Teams.Activities.ChannelMessage(new TeamsPerson("29:guest", "Gast", null), "status");
        await Task.WhenAll(play.DeliverAsync(said), play.DeliverAsync(said));
        await play.DeliverAsync(play.Teams.Activities.DeliveredAgain(said));
        Assert.True(Assert.Single(play.Seen()).Card.Says("Ik kan niet zien wie u bent."));
    }

    [Fact]
    public async Task An_object_id_in_letters_of_either_size_is_the_same_person()
    {
        var loud = Loud(play.Facilitator);
        await play.SayAsync(loud, "start");
        var setUp = await play.SeeAsync(card => card.Offers(Verbs.SessionStart));
        await play.PressAsync(play.Facilitator, setUp, Verbs.SessionStart, new JsonObject { ["manager"] = Loud(play.Members[1]).AadObjectId });
        await play.ControlAsync(Verbs.RoundOpen);
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(Loud(play.Members[2]), form, "hard");
        await play.AnswerAsync(play.Members[2], form, "zacht");
        Assert.Equal(["zacht"], await play.AnswersAsync(1));
        await play.CountAsync(form, 1);
        await play.PressAsync(loud, await play.ControlAsync(Verbs.RoundClose, 1), Verbs.RoundClose);
        await play.ResultsAsync(form);
        Assert.Equal(3, (await play.RowsAsync("member:")).Count);
    }

    private static TeamsPerson Loud(TeamsPerson person) => person with { AadObjectId = person.AadObjectId!.ToUpperInvariant() };

    /// <returns>The card that answers.</returns>
    private async Task<System.Text.Json.JsonElement> SaysAsync(TeamsPerson who, string text)
    {
        var before = play.Seen().Select(seen => seen.ActivityId).ToHashSet();
        var activity = play.Teams.Activities.ChannelMessage(who, "");
        (activity["text"], activity["entities"]) = (text, new JsonArray());
        await play.DeliverAsync(activity);
        return play.Seen().Last(seen => !before.Contains(seen.ActivityId)).Card;
    }
}
