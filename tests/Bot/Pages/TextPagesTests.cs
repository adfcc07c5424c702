using System.Net;
using System.Text.RegularExpressions;

namespace Praatplaat.Bot.Tests.Pages;

/// <summary>The pages on privacy and use as a browser gets them, from a bot on which nothing is set.</summary>
public sealed partial class TextPagesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    /// <summary>Sites of others to which the texts lead; nobody asks them here.</summary>
    private static readonly string[] Elsewhere = ["https://www.autoriteitpersoonsgegevens.nl/", "https://www.autoriteitpersoonsgegevens.nl/en"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Shown => new()
    {
        { "privacy", "nl", "Privacy bij Praatplaat" },
        { "privacy", "en", "Privacy in Praatplaat" },
        { "terms", "nl", "Gebruiksvoorwaarden van Praatplaat" },
        { "terms", "en", "Terms of use of Praatplaat" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task A_page_is_whole_in_itself_may_be_kept_for_an_hour_and_sets_no_cookie(string name, string language, string title)
    {
        using var answer = await AskAsync(HttpMethod.Get, $"{name}?lang={language}");
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal((HttpStatusCode.OK, "text/html", "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.Equal(title, Assert.Single(Titles().Matches(page)).Groups[1].Value);
        Assert.DoesNotMatch(@"<(script|img|iframe|form|link)\b|\{\{|\son\w+=", page);
        Assert.InRange(page.Length, 1_000, 10_000);
        string Header(string header) => string.Join(", ", answer.Headers.GetValues(header));
        Assert.Matches("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", Header("Content-Security-Policy"));
        Assert.Equal(
            ("public, max-age=3600", "Accept-Language", "no-referrer", "nosniff", "noindex, nofollow"),
            (Header("Cache-Control"), Header("Vary"), Header("Referrer-Policy"), Header("X-Content-Type-Options"), Header("X-Robots-Tag")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("nl", null, "")]
    [InlineData("nl", null, "nl-NL,nl;q=0.9,en;q=0.8")]
    [InlineData("en", null, "en-GB")]
    [InlineData("en", null, "de-DE,de;q=0.9,EN;q=0.8")]
    [InlineData("en", null, "nl;q=0.2,en;q=0.7")]
    [InlineData("nl", null, "en;q=0,*")]
    [InlineData("nl", null, "tr")]
    [InlineData("nl", null, "\"; drop")]
    [InlineData("en", "en", "nl")]
    [InlineData("nl", "nl", "en")]
    [InlineData("en", "de", "en")]
    [InlineData("nl", "../secrets", "")]
    public async Task The_address_chooses_the_language_and_otherwise_the_browser(string language, string? lang, string accepted)
    {
        foreach (var name in new[] { "privacy", "terms" })
        {
            using var answer = await AskAsync(HttpMethod.Get, lang is null ? name : $"{name}?lang={Uri.EscapeDataString(lang)}", accepted);
            Assert.Contains($"<html lang=\"{language}\">", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("privacy")]
    [InlineData("terms")]
    public async Task A_page_can_be_asked_for_its_headers_and_takes_nothing(string name)
    {
        using var page = await AskAsync(HttpMethod.Get, name);
        using var head = await AskAsync(HttpMethod.Head, name);
        Assert.Equal((HttpStatusCode.OK, page.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
        {
            using var refused = await AskAsync(method, name);
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD", "no-store"), (refused.StatusCode, string.Join(", ", refused.Content.Headers.Allow.Order()), refused.Headers.CacheControl!.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Every_link_leads_somewhere_and_one_to_the_other_language(string name, string language, string title)
    {
        var other = language == "nl" ? "en" : "nl";
        var links = Links().Matches(await PageAsync($"{name}?lang={language}")).Select(link => link.Groups[1].Value).ToList();
        Assert.Contains($"/{name}?lang={other}", links);
        foreach (var link in links.Where(link => link[0] == '/'))
        {
            using var answer = await AskAsync(HttpMethod.Get, link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{title}: {link}");
        }

        Assert.Empty(links.Where(link => link[0] != '/' && !link.StartsWith("mailto:", StringComparison.Ordinal)).Except(Elsewhere));
    }

    [Fact]
    public async Task Where_nothing_is_set_the_page_says_so_in_words()
    {
        var page = WebUtility.HtmlDecode(await PageAsync("privacy"));
        foreach (var part in new[] { "Verantwoordelijk voor uw gegevens is uw gemeente.", "aan de begeleider van uw team.", "via de website van uw gemeente.", "365 dagen na het einde", "minstens 3 mensen" })
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path)
    {
        using var answer = await AskAsync(HttpMethod.Get, path);
        // Its lines are as long as those of the document.
        return (await answer.Content.ReadAsStringAsync(Stop)).Replace('\n', ' ');
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string accepted = "")
    {
        using var request = new HttpRequestMessage(method, new Uri(bot.Address, path));
        if (accepted.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        return await Browser.SendAsync(request, Stop);
    }

    private static HttpClient Browser { get; } = new();

    [GeneratedRegex("<h1>(.*?)</h1>")]
    private static partial Regex Titles();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
