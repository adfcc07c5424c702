using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Exporting;

/// <summary>The outcome as a file, where there is no OneDrive: by a link that works once.</summary>
public sealed class ExportLinkTests
{
    private static readonly HttpClient Browser = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_manager_fetches_all_closed_answers_once_and_nothing_of_an_open_round()
    {
        await using var play = await PlayAsync("shown");
        await play.TellAsync(play.Members[1], "exporteren");
        var choose = await play.SeeAsync(card => card.Offers(Verbs.SummaryExport), play.Members[1]);
        Assert.True(choose.Card.Says("voorlopig") && choose.Card.Says("De sessie loopt nog."), choose.Card.Text());
        var link = await AskAsync(play, play.Members[1], choose, "answers");
        using var answer = await Browser.GetAsync(link, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(9, text.Split("zebrapad").Length - 1);
        Assert.DoesNotContain("kiosk", text, StringComparison.Ordinal);
        Assert.All(play.Members, member => Assert.Contains(member.Name, text, StringComparison.Ordinal));
        Assert.StartsWith("Samen werken aan de handhavingskoers - antwoorden 2026-", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);

        using var again = await Browser.GetAsync(link, Stop);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("typ exporteren", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a document")]
    public async Task The_Word_document_is_one_whatever_is_wrong_with_the_house_style(string template)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, template, Stop);
        await using var play = await PlayAsync("shown", "--Sessions:ExportTemplate", file, "--Sessions:Municipality", "Gemeente Zebrastad");
        var link = await AskAsync(play, play.Facilitator, await ChooseAsync(play, play.Facilitator), "word");
        using var zip = new ZipArchive(await Browser.GetStreamAsync(link, Stop));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync(Stop);
        Assert.True(text.Contains("Gemeente Zebrastad", StringComparison.Ordinal) && text.Contains("Voorlopig", StringComparison.Ordinal) && text.Contains("zebrapad", StringComparison.Ordinal));
        Assert.DoesNotContain("kiosk", text, StringComparison.Ordinal);
        Assert.Contains(play.Bot.Log.Everything, line => line.Contains("Sessions:ExportTemplate", StringComparison.Ordinal));
        File.Delete(file);
    }

    [Fact]
    public async Task The_Word_document_can_leave_out_who_wrote_what_and_has_every_answer()
    {
        await using var play = await PlayAsync("shown");
        var reply = new JsonObject { ["session"] = play.Session, ["round"] = 1, ["reply"] = "Wij bellen eerst" };
        await play.DeliverAsync(play.Teams.Activities.Execute(play.Members[1], CardPlace.Chat("1"), Verbs.SummaryReply, reply));
        var choose = await ChooseAsync(play, play.Facilitator);
        Assert.True(choose.Card.Says("Word zonder namen"), choose.Card.Text());
        var link = await AskAsync(play, play.Facilitator, choose, "word-anonymous");
        using var answer = await Browser.GetAsync(link, Stop);
        Assert.Contains(" - opbrengst zonder namen 2026-", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        var text = string.Concat(zip.Entries.Where(entry => !entry.FullName.EndsWith(".png", StringComparison.Ordinal)).Select(Read));
        Assert.All(Enumerable.Range(0, 3), number => Assert.Contains($"{number} zebrapad", text, StringComparison.Ordinal));
        Assert.All(play.Members, member => Assert.DoesNotContain(member.Name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_is_over_after_ten_minutes_and_a_guess_finds_nothing()
    {
        await using var play = await PlayAsync("shown");
        var choose = await ChooseAsync(play, play.Facilitator);
        var link = await AskAsync(play, play.Facilitator, choose, "actions");
        await play.JumpAsync(play.Clock.GetUtcNow().AddMinutes(10));
        using var late = await Browser.GetAsync(link, Stop);
        using var guess = await Browser.GetAsync(new Uri(link, new string('0', 64)), Stop);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (late.StatusCode, guess.StatusCode));
    }

    [Fact]
    public async Task Of_an_anonymous_session_it_names_nobody_and_shows_no_round_with_few_answers()
    {
        await using var play = await PlayAsync("anonymous");
        await play.AnswerAsync(play.Members[0], await play.FormAsync(2), "kiosk");
        await play.CloseAsync(2);
        foreach (var format in new[] { "answers", "actions" })
        {
            var text = await Browser.GetStringAsync(await AskAsync(play, play.Facilitator, await ChooseAsync(play, play.Facilitator), format), Stop);
            Assert.DoesNotContain("kiosk", text, StringComparison.Ordinal);
            Assert.All(play.Members, member => Assert.False(text.Contains(member.Name, StringComparison.Ordinal) || text.Contains(member.AadObjectId!, StringComparison.Ordinal)));
            Assert.Equal(format == "answers", text.Contains("zebrapad", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_member_gets_a_sentence_and_no_link()
    {
        await using var play = await PlayAsync("shown");
        await play.SayAsync(play.Members[2], "export");
        await play.SeeAsync(card => card.Says($"De samenvatting is voor de manager ({play.Members[1].Name})"));
        var choose = await ChooseAsync(play, play.Facilitator);
        var pressed = await play.PressAsync(play.Members[2], choose, Button(choose, "answers"));
        Assert.DoesNotContain("/exports/", pressed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(play.Bot.Log.Everything, line => line.Contains("asked for as a file", StringComparison.Ordinal));
        await AskAsync(play, play.Facilitator, choose, "answers");
        Assert.Contains(play.Bot.Log.Everything, line => line.Contains("asked for as a file (answers)", StringComparison.Ordinal));
    }

    /// <summary>Round 1 is closed with an answer of everybody, round 2 is open with one.</summary>
    private static async Task<SessionPlay> PlayAsync(string names, params string[] settings)
    {
        var play = await SessionPlay.BeginAsync(3, null, settings);
        await play.StartAsync(new JsonObject { ["names"] = names, ["manager"] = play.Members[1].AadObjectId });
        var form = await play.OpenAsync(1);
        foreach (var (number, member) in play.Members.Index())
            await play.AnswerAsync(member, form, $"{number} zebrapad");
        await play.CountAsync(form, 3);
        await play.CloseAsync(1);
        await play.AnswerAsync(play.Members[0], await play.OpenAsync(2), "kiosk");
        return play;
    }

    private static async Task<SeenCard> ChooseAsync(SessionPlay play, TeamsPerson who)
    {
        await play.TellAsync(who, "exporteren");
        return await play.SeeAsync(card => card.Offers(Verbs.SummaryExport) && card.Says("beleidsstuk"), who);
    }

    private static async Task<Uri> AskAsync(SessionPlay play, TeamsPerson who, SeenCard choose, string format)
    {
        var ready = await play.PressAsync(who, choose, Button(choose, format));
        Assert.True(ready.Card!.Value.Says("Uw bestand staat klaar."), ready.Text);
        var url = JsonNode.Parse(ready.Card.Value.GetRawText())!["body"]!.AsArray()
            .SelectMany(element => element!["actions"]?.AsArray() ?? []).Single(action => (string?)action!["type"] == "Action.OpenUrl")!["url"]!;
        return new Uri((string)url!);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static CardButton Button(SeenCard choose, string format) =>
        choose.Card.Buttons().First(button => button.Verb == Verbs.SummaryExport && (string?)button.Data["format"] == format);
}
