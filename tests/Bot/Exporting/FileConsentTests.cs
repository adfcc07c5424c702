using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Bot.Tests.Exporting;

/// <summary>The outcome as a file in the OneDrive of whoever asked, as bots in Teams deliver files.</summary>
public sealed class FileConsentTests : IAsyncLifetime
{
    private const string ConsentCard = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoCard = "application/vnd.microsoft.teams.card.file.info";

    private KeyServer keys = null!;
    private FakeOneDrive drive = null!;
    private SessionPlay play = null!;

    private TeamsPerson Manager => play.Members[1];

    public async ValueTask InitializeAsync()
    {
        keys = await KeyServer.StartAsync(TestContext.Current.CancellationToken);
        drive = await FakeOneDrive.StartAsync(TestContext.Current.CancellationToken);
        var clock = new JumpingTime(JumpingTime.Monday);
        var bot = await RunningBot.StartRegisteredAsync(
            keys, builder => builder.Services.AddSingleton<TimeProvider>(clock), "--Teams:Connector:Delay", "00:00:00.010", "--Outbox:Pause", "00:00:00.200");
        bot.Teams.Members = TeamsPerson.Numbers(3);
        play = new SessionPlay(bot, clock);
        await play.StartAsync(new JsonObject { ["manager"] = Manager.AadObjectId });
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members)
            await play.AnswerAsync(member, form, $"{member.Name} zebrapad");
        await play.CountAsync(form, 3);
        await play.CloseAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        await play.DisposeAsync();
        await drive.DisposeAsync();
        await keys.DisposeAsync();
    }

    [Fact]
    public async Task What_is_allowed_is_uploaded_and_shown_once_however_often_it_is_pressed()
    {
        var consent = await OfferedAsync("answers");
        var accept = Accept(consent, drive.Open("one"));
        await play.DeliverAsync(accept);
        await play.DeliverAsync(accept);
        var info = await Eventually.SeeAsync(() => Messages(InfoCard).SingleOrDefault(), "the file");
        Assert.Equal(("https://contoso-my.sharepoint.com/file", "answers"), ((string?)info["contentUrl"], (string?)info["content"]!["uniqueId"]));
        await ReplacedAsync(consent, "Het bestand staat in uw OneDrive.");
        await play.QuietAsync();
        Assert.Single(Messages(InfoCard));
        var text = Encoding.UTF8.GetString(drive.File("one")!);
        Assert.All(play.Members, member => Assert.Contains($"{member.Name} zebrapad", text, StringComparison.Ordinal));
        Assert.Empty(drive.Wrongs);
        Assert.DoesNotContain(play.Bot.Log.Everything, line => line.Contains("/upload/", StringComparison.Ordinal) || line.Contains("zebrapad", StringComparison.Ordinal));
        // The address is as good as a password: it is kept no longer than it is needed.
        Assert.DoesNotContain(await play.RowsAsync("outbox:"), row => row.Any(column => column.Value is string text && text.Contains("/upload/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_upload_goes_on_where_OneDrive_fails_on_the_way()
    {
        var consent = await OfferedAsync("answers");
        drive.Fail(503);
        drive.Fail(500);
        await play.DeliverAsync(Accept(consent, drive.Open("one")));
        await Eventually.TrueAsync(
            () =>
            {
                play.Clock.Advance(TimeSpan.FromSeconds(1));
                return drive.File("one") is not null;
            },
            "the third call");
        Assert.Equal(3, drive.Calls);
        await ReplacedAsync(consent, "Het bestand staat in uw OneDrive.");
    }

    [Fact]
    public async Task Declined_expired_and_refused_each_end_in_a_sentence_and_a_way_to_try_again()
    {
        var consent = await OfferedAsync("answers");
        await play.DeliverAsync(Decline(consent));
        var ended = await ReplacedAsync(consent, "Er is geen bestand gemaakt.");

        play.Clock.Advance(TimeSpan.FromSeconds(2));
        consent = await OfferedAsync("actions", ended);
        await play.DeliverAsync(Accept(consent, drive.Address("over")));
        ended = await ReplacedAsync(consent, "De toestemming is verlopen");

        play.Clock.Advance(TimeSpan.FromSeconds(2));
        consent = await OfferedAsync("answers", ended);
        drive.Fail(400);
        await play.DeliverAsync(Accept(consent, drive.Open("one")));
        ended = await ReplacedAsync(consent, "OneDrive nam het bestand niet aan.");

        // An address that is not OneDrive's gets nothing.
        play.Clock.Advance(TimeSpan.FromSeconds(2));
        consent = await OfferedAsync("answers", ended);
        await play.DeliverAsync(Accept(consent, new Uri("https://sharepoint.com.example/upload/two")));
        await ReplacedAsync(consent, "OneDrive nam het bestand niet aan.");
        Assert.Empty(Messages(InfoCard));
    }

    [Fact]
    public async Task A_member_who_answers_a_question_that_was_not_theirs_gets_nothing()
    {
        var consent = await OfferedAsync("answers");
        var forged = play.Teams.Activities.FileConsent(play.Members[2], consent.Place, consent.Context, Upload(drive.Open("one")));
        await play.DeliverAsync(forged);
        await play.QuietAsync();
        Assert.Equal(0, drive.Calls);
        Assert.DoesNotContain(play.Teams.MessagesIn(TeamsPlace.PersonalConversation(play.Members[2])), message => message.Activity.GetRawText().Contains("OneDrive", StringComparison.Ordinal));
    }

    /// <param name="from">The card whose button is pressed; null asks for one.</param>
    private async Task<Consent> OfferedAsync(string format, SeenCard? from = null)
    {
        if (from is null)
        {
            await play.TellAsync(Manager, "exporteren");
            from = await play.SeeAsync(card => card.Offers(Verbs.SummaryExport), Manager);
        }

        var known = Consents().Count;
        var asked = await play.PressAsync(Manager, from, from.Card.Buttons().First(button => (string?)button.Data["format"] == format));
        Assert.True(asked.Card!.Value.Says("mag zetten"), asked.Text);
        await Eventually.TrueAsync(() => Consents().Count > known, "the question");
        return Consents()[^1];
    }

    private List<Consent> Consents() =>
    [
        .. from message in play.Teams.MessagesIn(TeamsPlace.PersonalConversation(Manager))
           let attachment = JsonNode.Parse(message.Versions[0].GetRawText())!["attachments"]?[0]
           where (string?)attachment?["contentType"] == ConsentCard
           select new Consent(CardPlace.Chat(message.ActivityId), message.ActivityId, attachment["content"]!["acceptContext"]!.DeepClone()),
    ];

    private List<JsonNode> Messages(string contentType) =>
    [
        .. play.Teams.MessagesIn(TeamsPlace.PersonalConversation(Manager)).Select(message => JsonNode.Parse(message.Activity.GetRawText())!["attachments"]?[0])
            .OfType<JsonNode>().Where(attachment => (string?)attachment["contentType"] == contentType),
    ];

    private Task<SeenCard> ReplacedAsync(Consent consent, string sentence) => Eventually.SeeAsync(
        () => play.Seen(Manager).LastOrDefault(seen => seen.ActivityId == consent.Message && seen.Card.Says(sentence) && seen.Card.Offers(Verbs.SummaryExport)),
        sentence,
        play.Bot.Log.Tail);

    private JsonObject Accept(Consent consent, Uri url) => play.Teams.Activities.FileConsent(Manager, consent.Place, consent.Context, Upload(url));

    private JsonObject Decline(Consent consent) => play.Teams.Activities.FileConsent(Manager, consent.Place, consent.Context, null);

    private static JsonObject Upload(Uri url) => new()
    {
        ["uploadUrl"] = url.AbsoluteUri,
        ["contentUrl"] = "https://contoso-my.sharepoint.com/file",
        ["name"] = "answers.csv",
        ["uniqueId"] = "answers",
        ["fileType"] = "csv",
    };

    private sealed record Consent(CardPlace Place, string Message, JsonNode Context);
}
