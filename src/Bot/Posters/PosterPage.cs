using Praatplaat.Bot.Pages;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Posters;

/// <summary>
/// The poster of a session, for print on one sheet: its title, its themes in their order, each with a code, and how that works. It names
/// nobody and holds no answer. What people typed, and what a playbook says, is encoded.
/// </summary>
internal static class PosterPage
{
    /// <summary>Of the poster, and of the pages behind its codes.</summary>
    public static readonly StyleSheet Style = StyleSheet.Read("poster.css");

    /// <summary>In characters.</summary>
    private const int LongTitle = 42;

    /// <summary>Three people who talk. It says nothing, so nobody is told of it.</summary>
    private static readonly Html Bubbles = Html.OfOwn(
        """
        <svg class="bubbles" aria-hidden="true" viewBox="0 0 190 100">
        <path fill="#ffe08a" d="M14 6h62a10 10 0 0 1 10 10v30a10 10 0 0 1-10 10H42L26 72V56H14A10 10 0 0 1 4 46V16A10 10 0 0 1 14 6z"/>
        <path fill="#bfe6d2" d="M112 2h62a10 10 0 0 1 10 10v26a10 10 0 0 1-10 10h-14v15l-16-15h-32a10 10 0 0 1-10-10V12a10 10 0 0 1 10-10z"/>
        <path fill="#fbcdbf" d="M76 62h64a9 9 0 0 1 9 9v17a9 9 0 0 1-9 9H76a9 9 0 0 1-9-9V71a9 9 0 0 1 9-9z"/>
        <path fill="none" stroke="#123a5a" stroke-width="5" stroke-linecap="round" d="M20 24h48M20 39h32M118 18h48M118 32h28M82 80h46"/>
        </svg>
        """);

    /// <param name="view">As the team sees it.</param>
    /// <param name="address">Of this page.</param>
    public static Page Create(View view, Uri address)
    {
        var texts = view.Texts;
        var rounds = view.Session.Rounds.Where(round => !round.IsSkipped).ToList();
        var (columns, rows) = Grid(rounds.Count + 1);
        var body = Html.Of(
            $"""
            <main class="poster columns-{columns} rows-{rows}">
            <header>
            <div><p class="name">{view.Playbook.Name}</p>
            <h1{Size(view.Session.Settings.Title)}>{view.Session.Settings.Title}</h1></div>
            {Bubbles}
            </header>
            <div class="grid">
            {Html.Join(rounds.Select(round => Theme(view, round, PosterAddresses.OfTheme(address, round.Number))))}
            <section class="how" aria-labelledby="how">
            <h2 id="how">{texts["Poster.HowTitle"]}</h2>
            <ol><li>{texts["Poster.Scan"]}</li><li>{texts["Poster.Answer"]}</li></ol>
            </section>
            </div>
            <footer><p>{Source(view)}</p><p class="screen">{texts["Poster.Print"]}</p></footer>
            </main>
            """);
        return new Page(texts.Language, view.Session.Settings.Title, Style, body);
    }

    private static Html Theme(View view, RoundState state, Uri address)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        return Html.Of(
            $"""
            <section class="theme" aria-labelledby="number-{state.Number} theme-{state.Number}">
            <p class="number" id="number-{state.Number}">{texts.Format("Poster.Theme", state.Number)}</p>
            <h2 id="theme-{state.Number}">{round.Title}</h2>
            <p class="question">{round.Question}</p>
            <div class="way">{QrCode.Of(address, texts.Format("Poster.Code", round.Title))}
            <div class="beside"><span class="sign" aria-hidden="true">{round.Sign}</span>
            <p class="address"><a href="{address.AbsoluteUri}">{address.AbsoluteUri}</a></p></div></div>
            </section>

            """);
    }

    /// <summary>A title of more than one line on paper is smaller.</summary>
    private static Html Size(string title) => title.Length > LongTitle ? Html.Of($" class=\"long\"") : Html.Empty;

    /// <summary>“Bron: VNG · januari 2024 · vng.nl”.</summary>
    private static string Source(View view)
    {
        if (view.Playbook.Source is not { } source)
            return "";
        string?[] parts = [source.Name, source.Date, source.Link?.Url];
        return view.Texts.Format("Poster.Source", string.Join(" · ", parts.Where(part => part is { Length: > 0 })));
    }

    /// <summary>As close to the shape of the sheet as so many boxes come.</summary>
    /// <returns>How many columns and rows: 5 × 3 at most.</returns>
    private static (int Columns, int Rows) Grid(int boxes) => boxes switch
    {
        <= 3 => (boxes, 1),
        4 => (2, 2),
        <= 6 => (3, 2),
        <= 8 => (4, 2),
        <= 10 => (5, 2),
        _ => (5, 3),
    };
}
