using Praatplaat.Sessions;

namespace Praatplaat.Exports.Tests;

/// <summary>What the manager answered the team stands after the actions, and so does which themes have no reply.</summary>
public sealed class ReplyChapterTests
{
    private const string Title = "Antwoord van de manager";

    private static readonly DateTimeOffset Day = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private static readonly ManagerReply Reply = new(Outcomes.Name(2), new ReplyTexts("We bellen eerst.\nAltijd.", "", "De kosten."), Day);

    [Fact]
    public async Task Each_theme_with_a_reply_has_a_heading_with_what_was_filled_in_and_the_others_are_named()
    {
        var session = new Outcomes(12) { Gaps = [3] };
        using var paper = await Papers.OfAsync(Replied(session.Outcome, Reply, Reply with { ChangedAt = Day.AddDays(1) }), session.Answers);
        Assert.Equal(
            [
                Title, "Vertrouwen", "Collega 2, 20 november 2026", "Dit gaan we doen", "We bellen eerst.\nAltijd.", "Dit zoeken we uit", "De kosten.",
                "Gepaste sanctionering", "Collega 2, gewijzigd op 21 november 2026", "Dit gaan we doen", "We bellen eerst.\nAltijd.", "Dit zoeken we uit",
                "De kosten.", "Nog zonder antwoord: Maatwerk, Preventie, Doenvermogen, Visie",
            ],
            Chapter(paper));
        Assert.Equal(
            [(1, Title), (2, "Vertrouwen"), (2, "Gepaste sanctionering"), (1, "Bijlage: alle antwoorden")],
            paper.Headings.SkipWhile(heading => heading.Text != Title).Take(4));
        Assert.Contains("Thema’s met een antwoord van de manager: 2 van 6. U leest ze onder ‘Antwoord van de manager’.", paper.Paragraphs);
        Assert.Empty(paper.Faults());
    }

    [Fact]
    public async Task Without_any_reply_one_sentence_says_so_and_where_nothing_can_be_replied_to_there_is_no_chapter()
    {
        var session = new Outcomes(12);
        using var none = await Papers.OfAsync(session);
        Assert.Equal([Title, "De manager heeft nog op geen thema geantwoord."], Chapter(none));
        using var nobody = await Papers.OfAsync(new Outcomes(0));
        Assert.DoesNotContain(nobody.Paragraphs, text => text.Contains(Title, StringComparison.OrdinalIgnoreCase));
        var outcome = session.Outcome;
        using var stopped = await Papers.OfAsync(outcome with { Session = outcome.Session with { Phase = Phase.Cancelled } }, session.Answers);
        Assert.DoesNotContain(Title, stopped.Paragraphs);
    }

    [Fact]
    public async Task A_reply_to_a_round_that_is_open_again_stays_and_all_replied_names_nobody()
    {
        var session = new Outcomes(12);
        using var paper = await Papers.OfAsync(
            Replied(WithheldTests.Running(session.Outcome), [.. Enumerable.Repeat(Reply, 5)]), session.Answers);
        Assert.Equal(5, Chapter(paper).Count(text => text == "Collega 2, 20 november 2026"));
        Assert.DoesNotContain(paper.Paragraphs, text => text.StartsWith("Nog zonder antwoord", StringComparison.Ordinal));
    }

    private static Outcome Replied(Outcome outcome, params ManagerReply[] replies) => outcome with
    {
        Themes = [.. outcome.Themes.Select((theme, index) => theme with { Reply = replies.ElementAtOrDefault(index) })],
    };

    /// <summary>After the table of contents, up to the annex.</summary>
    private static IEnumerable<string> Chapter(Papers paper)
    {
        var lines = paper.Paragraphs.ToList();
        var (from, to) = (lines.LastIndexOf(Title), lines.LastIndexOf("Bijlage: alle antwoorden"));
        return lines[from..to].Where(line => line.Length > 0);
    }
}
