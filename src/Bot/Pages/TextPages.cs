using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Praatplaat.Bot.Hosting;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Pages;

/// <summary>
/// The pages on privacy and use, to which the Teams app leads. They are made once: they are the same for everybody, and need no storage.
/// </summary>
internal sealed class TextPages
{
    /// <summary>So long may somebody still read a text that was changed.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private static readonly StyleSheet Style = StyleSheet.Read("text.css");

    private readonly Dictionary<string, Page[]> _pages;

    public TextPages(IOptions<PagesOptions> pages, IOptions<SessionsOptions> sessions)
    {
        var files = TextFiles.All(pages.Value.Folder);
        _pages = files.GroupBy(file => file.Name, StringComparer.Ordinal).ToDictionary(
            translations => translations.Key,
            translations => translations
                .Select(file => Create(file, files, Places.Of(pages.Value, sessions.Value, Texts.For(file.Language)))).ToArray(),
            StringComparer.Ordinal);
    }

    /// <param name="wanted">Languages, the most wanted first. Where the text is in none of them it is in its first.</param>
    public Page Of(string name, IEnumerable<string> wanted) =>
        wanted.Select(language => Array.Find(_pages[name], page => page.Language == language)).FirstOrDefault(page => page is not null)
        ?? _pages[name][0];

    private static Page Create(TextFile text, IReadOnlyList<TextFile> all, IReadOnlyDictionary<string, Html> places)
    {
        var translations = all.Where(other => other.Name == text.Name && other.Language != text.Language);
        var others = all.Where(other => other.Name != text.Name).GroupBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => other.FirstOrDefault(file => file.Language == text.Language) ?? other.First());
        IEnumerable<Html> links =
        [
            .. translations.Select(other => Link(other, Texts.For(other.Language).LanguageName)),
            .. others.Select(other => Link(other, other.Title)),
        ];
        return new Page(text.Language, text.Title, Style, Html.Of(
            $"""
            <header><nav><ul>
            {Html.Join(links)}</ul></nav></header>
            <main>
            {text.Fill(places)}</main>
            """))
        {
            KeptFor = Kept,
        };
    }

    private static Html Link(TextFile to, string name) =>
        Html.Of($"<li><a href=\"/{to.Name}?lang={to.Language}\" lang=\"{to.Language}\" hreflang=\"{to.Language}\">{name}</a></li>\n");
}

internal static class TextPageEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapTextPages(this IEndpointRouteBuilder endpoints)
    {
        foreach (var name in TextFiles.Names)
            endpoints.MapMethods($"/{name}", Methods, (HttpContext context, TextPages pages) =>
            {
                context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
                return pages.Of(name, Wanted(context.Request));
            });
    }

    /// <summary>What the address says, then what the browser prefers.</summary>
    private static IEnumerable<string> Wanted(HttpRequest request) =>
    [
        .. request.Query["lang"].OfType<string>(),
        .. request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant()),
    ];
}
