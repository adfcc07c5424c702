using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Posters;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Bot.Tests.Posters;

/// <summary>The pages of a bot with an app id, which strangers can ask for.</summary>
public sealed class PosterDoorTests : IAsyncLifetime
{
    private const string Public = "https://praatplaat.example.nl";

    private const string Group = "3606f714-ec2e-41b3-9ad1-6afb331bd35d";

    private KeyServer keys = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => keys = await KeyServer.StartAsync(Stop);

    public ValueTask DisposeAsync() => keys.DisposeAsync();

    [Fact]
    public async Task A_code_leads_to_the_card_in_Teams_once_it_was_posted_and_still_after_the_close()
    {
        await using var play = await PlayAsync("--Sessions:PublicAddress", Public);
        var start = play.Teams.Activities.ChannelMessage(play.Facilitator, "start");
        start["channelData"]!["team"]!["aadGroupId"] = Group;
        await play.DeliverAsync(start);
        await play.PressStartAsync(await play.SeeAsync(card => card.Offers(Verbs.SessionStart)));
        await play.ControlAsync(Verbs.RoundOpen);
        var address = await Poster.AskAsync(play);
        Assert.Equal($"{Public}/poster/{play.Session}", address.AbsoluteUri);
        var here = new Uri(play.Bot.Address, $"{address.AbsolutePath}/1");
        using (var early = await Poster.Browser.GetAsync(here, Stop))
            Assert.Equal(HttpStatusCode.OK, early.StatusCode);

        var form = await play.OpenAsync(1);
        await play.QuietAsync();
        var link = await FollowAsync(here);
        Assert.Equal(
            $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(play.Channel)}/{form.ActivityId}"
            + $"?tenantId={play.Teams.Place.TenantId}&groupId={Group}&parentMessageId={form.ActivityId}&createdTime={form.ActivityId}",
            link);
        await play.CloseAsync(1);
        Assert.Equal(link, await FollowAsync(here));
        var page = await Poster.Browser.GetStringAsync(new Uri(play.Bot.Address, address.AbsolutePath), Stop);
        Assert.Equal(Enumerable.Range(1, 7).Select(round => $"{address}/{round}"), Poster.Codes(page).Select(code => code.AbsoluteUri));
    }

    [Fact]
    public async Task A_bot_that_does_not_know_its_own_address_says_so_and_shows_no_poster()
    {
        await using var play = await PlayAsync();
        await play.StartAsync();
        await play.TellAsync(play.Facilitator, "poster");
        var card = await play.SeeAsync(card => card.Says("Ik weet mijn eigen adres niet"), play.Facilitator);
        Assert.True(card.Card.Says("Sessions:PublicAddress") && !card.Card.Says("/poster/"), card.Card.Text());
        using var answer = await Poster.Browser.GetAsync(new Uri(play.Bot.Address, $"/poster/{play.Session}"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task On_App_Service_the_address_is_that_of_the_site()
    {
        await using var play = await PlayAsync("--WEBSITE_HOSTNAME", "praatplaat-7.azurewebsites.net");
        await play.StartAsync();
        Assert.Equal($"https://praatplaat-7.azurewebsites.net/poster/{play.Session}", (await Poster.AskAsync(play)).AbsoluteUri);
    }

    [Fact]
    public async Task Pages_allow_their_own_style_alone_are_kept_nowhere_and_no_log_has_their_address()
    {
        await using var play = await PlayAsync("--Sessions:PublicAddress", Public, "--Logging:LogLevel:Microsoft.AspNetCore", "Warning");
        await play.StartAsync();
        var written = play.Bot.Log.Everything.Count;
        foreach (var path in new[] { play.Session, $"{play.Session}/1", new string('0', 32) })
        {
            using var answer = await Poster.Browser.GetAsync(new Uri(play.Bot.Address, $"/poster/{path}"), Stop);
            string Header(string name) => string.Join(", ", answer.Headers.GetValues(name));
            Assert.Matches("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", Header("Content-Security-Policy"));
            Assert.Equal(
                ("no-store", "no-referrer", "nosniff", "noindex, nofollow"),
                (Header("Cache-Control"), Header("Referrer-Policy"), Header("X-Content-Type-Options"), Header("X-Robots-Tag")));
        }

        Assert.DoesNotContain(play.Bot.Log.Everything.Skip(written), line => line.Contains("/poster/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_flood_is_held_back_with_a_page_that_says_so()
    {
        await using var play = await PlayAsync("--Sessions:PublicAddress", Public);
        var address = new Uri(play.Bot.Address, "/poster/x");
        var answers = await Task.WhenAll(Enumerable.Range(0, PosterLimit.PerMinute * 2).Select(_ => Poster.Browser.GetAsync(address, Stop)));
        var late = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Contains("Het lukt nu even niet", await late.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(1), late.Headers.RetryAfter!.Delta);
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound), PosterLimit.PerMinute, (PosterLimit.PerMinute * 2) - 1);
        using var well = await Poster.Browser.GetAsync(new Uri(play.Bot.Address, "/health/live"), Stop);
        Assert.Equal(HttpStatusCode.OK, well.StatusCode);
        foreach (var answer in answers)
            answer.Dispose();
    }

    private async Task<SessionPlay> PlayAsync(params string[] settings)
    {
        var clock = new JumpingTime(JumpingTime.Monday);
        var bot = await RunningBot.StartRegisteredAsync(keys, builder => builder.Services.AddSingleton<TimeProvider>(clock), settings);
        bot.Teams.Members = TeamsPerson.Numbers(2);
        return new SessionPlay(bot, clock);
    }

    private static async Task<string> FollowAsync(Uri address)
    {
        using var answer = await Poster.Browser.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.AbsoluteUri;
    }
}
