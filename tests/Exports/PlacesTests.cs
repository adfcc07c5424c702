using DocumentFormat.OpenXml.Wordprocessing;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Tests;

/// <summary>Where in the document something stands: the conclusion first, and nothing more often than it helps.</summary>
public sealed class PlacesTests
{
    [Theory]
    [InlineData(
        "Verdeeld: de grootste groep (5 van de 12) koos ‘We praten erover’. De keuzes gaan van ‘Nog niet begonnen’ tot ‘Staat als een huis’.",
        "Zo vaak is elke stap gekozen: ‘We praten erover’ 5 keer, ‘Nog niet begonnen’ 2 keer, ‘Het lukt vaak’ 2 keer, ‘Staat als een huis’ 2 keer, ‘We proberen het uit’ 1 keer. ",
        "Verdeeld, het vaakst: ‘We praten erover’",
        2, 5, 1, 2, 2)]
    [InlineData(
        "Verdeeld: 1 keer ‘Nog niet begonnen’ en 1 keer ‘Staat als een huis’.",
        "Zo vaak is elke stap gekozen: ‘Nog niet begonnen’ 1 keer, ‘Staat als een huis’ 1 keer. ",
        "Verdeeld, van ‘Nog niet begonnen’ tot ‘Staat als een huis’",
        1, 0, 0, 0, 1)]
    public async Task Where_people_are_divided_the_largest_group_is_named(string sentence, string times, string word, params int[] counts)
    {
        var session = new Outcomes(12);
        var outcome = session.Outcome;
        outcome = outcome with { Themes = [outcome.Themes[0] with { Assessment = new Assessment(counts) }, .. outcome.Themes.Skip(1)] };
        using var paper = await Papers.OfAsync(outcome, session.Answers);
        Assert.Contains(sentence, paper.Paragraphs);
        Assert.Contains(paper.Paragraphs, text => text.Contains(times, StringComparison.Ordinal));
        Assert.Contains(word, paper.Paragraphs);
    }

    [Fact]
    public async Task What_people_answered_stands_in_the_chapter_of_its_theme_and_in_the_annex_and_nowhere_else()
    {
        var session = new Outcomes(12);
        using var paper = await Papers.OfAsync(session);
        foreach (var round in session.Session.Rounds)
            foreach (var field in round.Fields)
                // What got dots stands in short too.
                for (var number = 4; number <= 12; number++)
                    Assert.Equal(2, paper.Paragraphs.Count(text => text.Contains(session.Text(round, field, number), StringComparison.Ordinal)));
        Assert.Equal(3, paper.Paragraphs.Count(text => text.Contains(session.Text(session.Session.Rounds[0], FieldId.Todo, 1), StringComparison.Ordinal)));
        var theme = paper.Paragraphs.SkipWhile(text => text != "Gekozen door de begeleider.").ToList();
        Assert.Equal("1.Answer.1 Wij bespreken elke maandag een zaak.", theme[theme.IndexOf("Wat het team antwoordt") + 1]);
    }

    [Fact]
    public async Task A_key_point_says_what_it_is_about_with_its_dots_and_does_not_stand_in_the_list_as_well()
    {
        var session = new Outcomes(12);
        var outcome = session.Outcome;
        string Line(FieldId field, int number) => session.Text(session.Session.Rounds[0], field, number);
        KeyPoint[] points = [new(FieldId.Todo, Line(FieldId.Todo, 1)), new(FieldId.Doing, Line(FieldId.Doing, 2)), new(FieldId.Answer, Line(FieldId.Answer, 3))];
        outcome = outcome with { Themes = [outcome.Themes[0] with { KeyPoints = points }, .. outcome.Themes.Skip(1)] };
        using var paper = await Papers.OfAsync(outcome, session.Answers);
        var led = paper.Paragraphs.SkipWhile(text => text != "Gekozen door de begeleider.").Skip(1).Take(3);
        Assert.Equal([$"Nog te doen: {points[0].Text} (5 stippen)", $"Doen we al: {points[1].Text}", points[2].Text], led);
        Assert.Equal([3, 2, 2], points.Select(point => paper.Paragraphs.Count(text => text.Contains(point.Text, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task In_short_begins_with_what_the_team_chose_and_what_the_manager_promised()
    {
        var session = new Outcomes(12);
        var reply = new ManagerReply(Outcomes.Name(2), new ReplyTexts(string.Concat(Enumerable.Repeat("We bellen eerst.\n", 20)), "er is geen geld.", ""), session.Outcome.At);
        var outcome = session.Outcome;
        outcome = outcome with { Themes = [outcome.Themes[0] with { Reply = reply }, .. outcome.Themes.Skip(1)] };
        using var paper = await Papers.OfAsync(outcome, session.Answers);
        var lines = paper.Paragraphs.Where(text => text.Length > 0).ToList();
        Assert.Equal(
            [
                "12 van de 12 collega’s deden mee.", "Hier willen we mee beginnen", "12 collega’s gaven stippen.",
                "1.Todo.1 Wij bespreken elke maandag een zaak. (5 stippen · Vertrouwen)", "1.Todo.2 Wij bespreken elke maandag een zaak. (4 stippen · Vertrouwen)",
                "1.Todo.3 Wij bespreken elke maandag een zaak. (3 stippen · Vertrouwen)", "Wat de manager antwoordt",
                "Thema’s met een antwoord van de manager: 1 van 7. U leest ze onder ‘Antwoord van de manager’.",
                "Vertrouwen – Dit gaan we doen: " + string.Concat(Enumerable.Repeat("We bellen eerst. ", 9)) + "We…", "Vertrouwen – Dit doen we niet, want: er is geen geld.", "Per thema", "Thema",
            ],
            lines.Skip(lines.LastIndexOf("In het kort") + 1).Take(12));
    }

    [Fact]
    public async Task The_context_speaks_of_the_team_and_not_to_it()
    {
        var session = new Outcomes(12);
        using var paper = await Papers.OfAsync(session);
        var opening = Outcomes.Playbook.Opening;
        Assert.All(opening.Context!, text => Assert.Contains(text, paper.Paragraphs));
        Assert.All(opening.Introduction.Concat(opening.Practical), text => Assert.DoesNotContain(text, paper.Paragraphs));
        // A session that began before there was one.
        using var older = await Papers.OfAsync(session.Outcome with { Playbook = Outcomes.Playbook with { Opening = opening with { Context = null } } }, session.Answers);
        Assert.Contains(opening.Goals[0], older.Paragraphs);
    }

    [Fact]
    public async Task Only_what_is_read_by_itself_begins_a_page()
    {
        using var paper = await Papers.OfAsync(new Outcomes(12));
        var begin = paper.Body.Descendants<Paragraph>().Where(line => line.ParagraphProperties?.PageBreakBefore is not null);
        Assert.Equal(["Inhoud", "In het kort", "Bijlage: alle antwoorden"], begin.Select(Papers.Text));
    }
}
