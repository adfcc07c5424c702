using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A number that leads to a person is caught before anything is kept; the text comes back with what to take out.</summary>
public sealed class PersonalTextTests : IAsyncLifetime
{
    private const string Bsn = "123456782";
    private const string Iban = "NL91 ABNA 0417 1643 00";
    private const string Telephone = "06 12 34 56 78";

    private SessionPlay play = null!;
    private SeenCard form = null!;

    private TeamsPerson Member => play.Members[2];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync(new JsonObject { ["manager"] = play.Members[1].AadObjectId });
        form = await play.OpenAsync(1);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData($"Dossier {Bsn} ligt stil.", "Bij “Wat moeten we nog doen?” staat een burgerservicenummer (BSN).")]
    [InlineData("Dossier 1234.56.782 ligt stil.", "staat een burgerservicenummer (BSN).")]
    [InlineData($"Maak het over op {Iban}.", "staat een rekeningnummer (IBAN).")]
    public async Task A_number_is_never_kept_and_never_logged(string typed, string reason)
    {
        var sent = new JsonObject { ["answer"] = "Ja.", ["doing"] = "Bellen.", ["todo"] = typed };
        var answer = await play.PressAsync(Member, form, Verbs.AnswerSubmit, sent);
        var again = await play.PressAsync(Member, form.After(answer), Verbs.AnswerSubmit);
        foreach (var card in new[] { answer.Card!.Value, again.Card!.Value })
        {
            Assert.True(card.Says(reason) && card.Says("Haal het weg"), card.Text());
            Assert.Equal((typed, "Ja."), (card.Typed("todo"), card.Typed("answer")));
            Assert.DoesNotContain(card.Buttons(), button => button.Data["confirmed"] is not null);
        }

        Assert.Empty(await play.AnswersAsync(1));
        await play.QuietAsync();
        await NowhereAsync(Bsn, "1234.56.782", Iban);
        var mended = await play.PressAsync(Member, form.After(again), Verbs.AnswerSubmit, new JsonObject { ["todo"] = "Dossier 6782 ligt stil." });
        Assert.True(mended.IsSaved(), mended.Text);
    }

    [Fact]
    public async Task A_telephone_number_is_kept_where_the_form_is_sent_once_more()
    {
        var sent = new JsonObject { ["answer"] = $"Bel {Telephone}.", ["doing"] = "Bellen.", ["todo"] = "Mail wijk@gemeente.example." };
        var answer = await play.PressAsync(Member, form, Verbs.AnswerSubmit, sent);
        var card = answer.Card!.Value;
        Assert.True(card.Says("staat een telefoonnummer.") && card.Says("staat een e-mailadres."), card.Text());
        Assert.Empty(await play.AnswersAsync(1));
        Assert.True((await play.PressAsync(Member, form.After(answer), Verbs.AnswerSubmit)).IsSaved());
        Assert.Contains((await play.AnswersAsync(1)), text => text.Contains(Telephone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Actions_a_reply_and_a_key_point_are_caught_too()
    {
        await play.AnswerAsync(Member, form, "Ja.");
        await play.CloseAsync(1);
        await play.TellAsync(play.Facilitator, "kernpunten");
        var lines = await play.SeeAsync(found => found.Typed(Inputs.Highlights) is not null, play.Facilitator);
        var two = string.Join(',', lines.Card.Choices(Inputs.Highlights).Take(2).Select(line => line.Id));
        var words = lines.After(await play.PressAsync(
            play.Facilitator, lines, Verbs.RoundHighlight, new JsonObject { [Inputs.Highlights] = two }));
        await CaughtAsync(play.Facilitator, words, Verbs.RoundHighlight, new JsonObject { ["point1"] = "", ["point2"] = Bsn }, "Kernpunt 2", "point2");

        await play.TellAsync(play.Members[1], "antwoord team");
        var themes = await play.SeeAsync(card => card.Says("Antwoord aan het team") && card.Offers(Verbs.SummaryReply, 1), play.Members[1]);
        var reply = themes.After(await play.PressAsync(play.Members[1], themes, Verbs.SummaryReply));
        await CaughtAsync(play.Members[1], reply, Verbs.SummaryReply, new JsonObject { ["declined"] = Bsn }, "Dit doen we niet, want …", "declined");

        await play.AskActionsAsync();
        var actions = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), Member);
        await CaughtAsync(
            Member, actions, Verbs.ActionsSubmit, new JsonObject { ["action1"] = "Bellen.", ["action3"] = Bsn }, "Actie 3", "action3");
        await play.QuietAsync();
        await NowhereAsync(Bsn);
    }

    private async Task CaughtAsync(TeamsPerson who, SeenCard on, string verb, JsonObject typed, string place, string input)
    {
        var answer = await play.PressAsync(who, on, verb, typed);
        Assert.True(answer.Card!.Value.Says($"Bij “{place}” staat een burgerservicenummer (BSN)."), answer.Text);
        Assert.Equal(Bsn, answer.Card.Value.Typed(input));
    }

    /// <summary>In no row, no log and no message.</summary>
    private async Task NowhereAsync(params string[] values)
    {
        foreach (var table in await play.Tables.QueryAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken))
            await foreach (var row in play.Tables.GetTableClient(table.Name).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
                Assert.DoesNotContain(values, value => row.Any(column => $"{column.Value}".Contains(value, StringComparison.Ordinal)));
        Assert.DoesNotContain(values, value => play.Bot.Log.Everything.Any(line => line.Contains(value, StringComparison.Ordinal)));
        foreach (var seen in play.Seen().Concat(play.Members.SelectMany(member => play.Seen(member))))
            Assert.DoesNotContain(values, value => seen.Card.GetRawText().Contains(value, StringComparison.Ordinal));
    }
}
