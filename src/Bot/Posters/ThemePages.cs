using Praatplaat.Bot.Pages;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Posters;

/// <summary>What somebody sees who scans a code while it leads nowhere: what is the matter, and what to do.</summary>
internal static class ThemePages
{
    /// <summary>The address is none, or no longer one. Of the session nothing is known, so it is said in both languages.</summary>
    public static Page Gone { get; } = InBoth("Poster.GoneTitle", "Poster.Gone", StatusCodes.Status404NotFound);

    /// <summary>Too many people scan at once.</summary>
    public static Page Busy { get; } = InBoth("Poster.LaterTitle", "Poster.Later", StatusCodes.Status429TooManyRequests);

    /// <summary>Storage can't be reached.</summary>
    public static Page Away { get; } = InBoth("Poster.LaterTitle", "Poster.Later", StatusCodes.Status503ServiceUnavailable);

    /// <summary>The card of the theme was not posted, or nobody knows where.</summary>
    public static Page WithoutCard(View view, RoundState round) => view.Session switch
    {
        { IsOver: true } => Of(view, round, "Poster.OverTitle", "Poster.Over"),
        _ when round.Phase != RoundPhase.Waiting => Of(view, round, "Poster.SomewhereTitle", "Poster.Somewhere"),
        _ when round.IsSkipped => Of(view, round, "Poster.SkippedTitle", "Poster.Skipped"),
        _ => Of(view, round, "Poster.WaitsTitle", "Poster.Waits"),
    };

    /// <summary>On this machine there is no Teams to open.</summary>
    public static Page Trial(View view, RoundState round) => Of(view, round, "Poster.TrialTitle", "Poster.Trial");

    private static Page Of(View view, RoundState state, string title, string text)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        return new Page(texts.Language, texts[title], PosterPage.Style, Html.Of(
            $"""
            <main class="message">
            <p class="name">{view.Session.Settings.Title}</p>
            <h1>{texts[title]}</h1>
            <p>{texts[text]}</p>
            <section class="theme" aria-labelledby="theme">
            <p class="number">{texts.Format("Poster.Theme", state.Number)}</p>
            <h2 id="theme"><span class="sign" aria-hidden="true">{round.Sign}</span> {round.Title}</h2>
            <p class="question">{round.Question}</p>
            </section>
            </main>
            """));
    }

    private static Page InBoth(string title, string text, int status)
    {
        var (dutch, english) = (Texts.Dutch, Texts.English);
        return new Page(dutch.Language, dutch[title], PosterPage.Style, Html.Of(
            $"""
            <main class="message">
            <h1>{dutch[title]}</h1>
            <p>{dutch[text]}</p>
            <section lang="{english.Language}">
            <h2>{english[title]}</h2>
            <p>{english[text]}</p>
            </section>
            </main>
            """))
        {
            Status = status,
        };
    }
}
