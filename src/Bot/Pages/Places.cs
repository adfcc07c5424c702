using Praatplaat.Bot.Hosting;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Pages;

/// <summary>What the bot fills in where a text has <c>{{…}}</c>: so a page says what is set, and no more.</summary>
internal static class Places
{
    private const string Municipality = "municipality";
    private const string Contact = "contact";
    private const string Officer = "officer";
    private const string Term = "term";
    private const string Least = "least";

    public static IReadOnlyList<string> Known { get; } = [Municipality, Contact, Officer, Term, Least];

    public static IReadOnlyDictionary<string, Html> Of(PagesOptions pages, SessionsOptions sessions, Texts texts) => new Dictionary<string, Html>
    {
        [Municipality] = Html.Of($"{Or(sessions.Municipality, texts["Page.Municipality"])}"),
        [Contact] = Link(Or(pages.Contact, texts["Page.Contact"])),
        [Officer] = Link(Or(pages.PrivacyOfficer, texts["Page.Officer"])),
        [Term] = Html.Of($"{texts.Count("Page.Term", sessions.RetentionDays)}"),
        [Least] = Html.Of($"{sessions.LeastAnswers}"),
    };

    private static string Or(string text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text.Trim();

    /// <summary>An address becomes a link; words stay words.</summary>
    private static Html Link(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) ? Html.Of($"<a href=\"{text}\">{text}</a>")
        : text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)
            ? Html.Of($"<a href=\"mailto:{text}\">{text}</a>")
        : Html.Of($"{text}");
}
