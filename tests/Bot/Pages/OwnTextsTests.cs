using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Pages;

namespace Praatplaat.Bot.Tests.Pages;

/// <summary>What a municipality sets and writes itself stands on the pages, without a build of the bot.</summary>
public sealed class OwnTextsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("praatplaat-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Its_name_its_addresses_and_its_term_are_those_that_are_set()
    {
        await using var app = App(
            "--Sessions:Municipality", "Gemeente <b>Zebra</b> & Co", "--Sessions:RetentionDays", "90", "--Sessions:LeastAnswers", "5",
            "--Pages:Contact", "praatplaat@zebra.example", "--Pages:PrivacyOfficer", "https://www.zebra.example/fg");
        var page = Page(app, "privacy", "nl");
        Assert.Contains("Verantwoordelijk voor uw gegevens is Gemeente &lt;b&gt;Zebra&lt;/b&gt; &amp; Co.", page, StringComparison.Ordinal);
        Assert.Contains("aan <a href=\"mailto:praatplaat@zebra.example\">praatplaat@zebra.example</a>.", page, StringComparison.Ordinal);
        Assert.Contains("via <a href=\"https://www.zebra.example/fg\">https://www.zebra.example/fg</a>.", page, StringComparison.Ordinal);
        Assert.Contains("90 dagen na het einde", page, StringComparison.Ordinal);
        Assert.Contains("minstens 5 mensen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_day_is_a_day()
    {
        await using var app = App("--Sessions:RetentionDays", "1");
        Assert.Contains("wist een sessie 1 dag na het einde", Page(app, "privacy", "nl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("het Servicepunt, toestel 1234", "aan het Servicepunt, toestel 1234.")]
    [InlineData("bel of mail iv@zebra.example", "aan bel of mail iv@zebra.example.")]
    [InlineData("\"><script>@x", "aan <a href=\"mailto:&quot;&gt;&lt;script&gt;@x\">&quot;&gt;&lt;script&gt;@x</a>.")]
    [InlineData("javascript:alert(1)", "aan javascript:alert(1).")]
    public async Task Words_stay_words(string contact, string sentence)
    {
        await using var app = App("--Pages:Contact", contact);
        Assert.Contains(sentence, Page(app, "terms", "nl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_its_own_takes_the_place_of_ours_in_all_languages_and_HTML_in_it_is_shown_as_text()
    {
        Write("privacy.nl.md", "# Privacy *in* Zebra\n\nWij zijn {{municipality}}. <script>alert(1)</script> [Lees meer](https://www.zebra.example/).\n");
        await using var app = App("--Pages:Folder", folder.FullName, "--Sessions:Municipality", "Zebra");
        var page = Page(app, "privacy", "en");
        Assert.Contains("<html lang=\"nl\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>Privacy in Zebra</title>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Wij zijn Zebra. &lt;script&gt;alert(1)&lt;/script&gt; <a href=\"https://www.zebra.example/\">Lees meer</a>.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=en", page, StringComparison.Ordinal);
        var terms = Page(app, "terms", "en");
        Assert.Contains("<h1>Terms of use of Praatplaat</h1>", terms, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/privacy?lang=nl\" lang=\"nl\" hreflang=\"nl\">Privacy in Zebra</a>", terms, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zonder titel.", "privacy.nl.md needs one title")]
    [InlineData("# Een\n\n# Twee", "privacy.nl.md needs one title")]
    [InlineData("# Van {{municipality}}", "privacy.nl.md needs one title, and no place to fill in there")]
    [InlineData("# Een\n\nVragen? {{kontakt}}.", "privacy.nl.md has the place {{kontakt}}, which is none of municipality, contact, officer, term, least.")]
    [InlineData("# Een\n\n![Wapen](https://www.zebra.example/wapen.png)", "privacy.nl.md has a picture")]
    [InlineData("# Een\n\n[x](javascript:alert%281%29)", "privacy.nl.md leads to 'javascript:alert%281%29'")]
    [InlineData("# Een\n\n[x](mailto:{{contact}})", "privacy.nl.md leads to 'mailto:{{contact}}'")]
    [InlineData("# Een\n\n[x](other.md)", "privacy.nl.md leads to 'other.md'")]
    public async Task What_can_not_be_shown_stops_the_start_with_a_sentence(string text, string sentence)
    {
        Write("privacy.nl.md", text);
        await using var app = App("--Pages:Folder", folder.FullName);
        Assert.Contains(sentence, Refusal(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_a_folder_that_is_not_there_or_has_no_text()
    {
        await using var app = App("--Pages:Folder", "nowhere");
        Assert.Contains("Pages:Folder is 'nowhere', and there is no such folder.", Refusal(app), StringComparison.Ordinal);
        Write("privacy.md", "# Verkeerde naam");
        await using var other = App("--Pages:Folder", folder.FullName);
        Assert.Contains("which has none of privacy.nl.md, privacy.en.md, terms.nl.md, terms.en.md.", Refusal(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_nothing_about_who_reads_and_storage_is_not_needed()
    {
        using var log = new CapturedLog();
        await using var app = App(
            builder => builder.Logging.ClearProviders().AddProvider(log),
            "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", "AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a",
            "--Logging:LogLevel:Microsoft.AspNetCore", "Warning");
        await app.StartAsync(Stop);
        var written = log.Everything.Count;
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Zebra/1.0");
        foreach (var path in new[] { "privacy", "terms?lang=en" })
        {
            using var answer = await http.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.DoesNotContain(log.Everything.Skip(written), line => line.Contains("privacy", StringComparison.Ordinal) || line.Contains("Zebra", StringComparison.Ordinal));
        await app.StopAsync(Stop);
    }

    private static string Page(WebApplication app, string name, string language) =>
        app.Services.GetRequiredService<TextPages>().Of(name, [language]).ToString().Replace('\n', ' ');

    private static string Refusal(WebApplication app) =>
        Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate()).Message;

    private static WebApplication App(params string[] settings) => App(builder => builder.Logging.ClearProviders(), settings);

    private static WebApplication App(Action<WebApplicationBuilder> configure, params string[] settings) => BotApp.Create(
        ["--environment", "Development", "--hostBuilder:reloadConfigOnChange", "false", "--Storage:ConnectionString", "UseDevelopmentStorage=true", .. settings], configure);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
