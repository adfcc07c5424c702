using System.Text.Json;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Tests;

/// <summary>A document that Word opens without a question, and that anybody can read.</summary>
public sealed class WordExportTests
{
    private static readonly string[] Themes = ["Vertrouwen", "Gepaste sanctionering", "Menselijke maat", "Maatwerk", "Preventie", "Doenvermogen", "Visie"];

    public static TheoryData<string> Sessions => new(Kinds.Keys);

    private static Dictionary<string, (Outcome Outcome, AnswerSource Answers)> Kinds => new()
    {
        ["twelve"] = Of(new Outcomes(12)),
        ["forty"] = Of(new Outcomes(40) { IsHostile = true }),
        ["gaps"] = Of(new Outcomes(12, Names.Anonymous) { Gaps = [2, 3, 4], IsHostile = true }),
        ["nobody"] = Of(new Outcomes(0)),
        ["running"] = Running(),
        ["english"] = English(),
    };

    [Theory]
    [MemberData(nameof(Sessions))]
    public async Task It_is_valid_and_accessible(string session)
    {
        var (outcome, answers) = Kinds[session];
        using var paper = await Papers.OfAsync(outcome, answers);
        Assert.Empty(paper.Faults());
        Assert.Equal(outcome.Session.Settings.Title, paper.Title);
        Assert.Equal(paper.Main.ImageParts.Count(), paper.Body.Descendants<DocProperties>().Count());
        Assert.All(paper.Body.Descendants<DocProperties>(), picture => Assert.NotEmpty(picture.Description!.Value!));
        Assert.All(paper.Body.Descendants<Table>(), AssertIsPlainWithHeader);
        Assert.All(paper.Body.Descendants<Hyperlink>(), link => Assert.Matches(@"^(?!https?:).*\p{L}", Papers.Text(link)));
        Assert.Equal(1, paper.Headings[0].Level);
        Assert.All(paper.Headings, heading => Assert.Matches(@"\p{L}", heading.Text));
        Assert.All(paper.Headings.Zip(paper.Headings.Skip(1)), pair => Assert.InRange(pair.Second.Level, 1, pair.First.Level + 1));

        var language = session == "english" ? "en-GB" : "nl-NL";
        Assert.Equal(language, paper.Language);
        Assert.Equal(language, paper.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Empty(paper.Body.Descendants<Languages>());
        Assert.Null(paper.Main.DocumentSettingsPart!.Settings!.GetFirstChild<UpdateFieldsOnOpen>());
    }

    /// <summary>Its first row alone is repeated and read with each cell, and no cell reaches over others.</summary>
    private static void AssertIsPlainWithHeader(Table table)
    {
        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal([rows[0]], rows.Where(row => row.TableRowProperties?.GetFirstChild<TableHeader>() is not null));
        Assert.All(rows[0].Elements<TableCell>(), cell => Assert.NotEmpty(Papers.Text(cell)));
        Assert.Empty(table.Descendants<GridSpan>());
        Assert.Empty(table.Descendants<VerticalMerge>());
        Assert.Empty(table.Descendants<Table>());
    }

    [Fact]
    public async Task The_chapters_stand_in_order_and_the_contents_lead_to_them()
    {
        using var paper = await Papers.OfAsync(new Outcomes(12));
        Assert.Equal(
            ["In het kort", "Waarom deze sessie", .. Themes, "Acties voor morgen", "Antwoord van de manager", "Bijlage: alle antwoorden", "Bronnen"],
            paper.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Text));
        Assert.Equal(
            ["Kernpunten", "Waar we staan", "Wat het team antwoordt", "Wat we al doen", "Wat we nog moeten doen", "Verschil van mening"],
            paper.Headings.SkipWhile(heading => heading.Text != "Vertrouwen").Skip(1).TakeWhile(heading => heading.Level > 1).Select(heading => heading.Text));
        var entries = paper.Body.Descendants<SdtBlock>().Single().Descendants<Hyperlink>().ToList();
        Assert.Equal(paper.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Text), entries.Select(Papers.Text));
        var targets = paper.Body.Descendants<BookmarkStart>().ToDictionary(mark => mark.Name!.Value!, mark => Papers.Text(mark.Parent!));
        Assert.All(entries, entry => Assert.Equal(Papers.Text(entry), targets[entry.Anchor!.Value!]));
    }

    [Fact]
    public async Task The_title_page_says_of_whom_and_of_when_it_is()
    {
        var session = new Outcomes(12);
        using var paper = await Papers.OfAsync(session.Outcome with { Municipality = "Voorbeeldstad" }, session.Answers);
        Assert.Equal(
            [
                "Onze handhavingskoers", "Praatplaat Handhavingskoers", "Gemeente\tVoorbeeldstad", "Team\tHandhaving",
                "Periode\t9 november 2026 tot en met 18 november 2026", "Respons\t12 van de 12 deelnemers",
                "Versie\tGemaakt na afloop, op 19 november 2026, 09:00", "Inhoud",
            ],
            paper.Paragraphs.Take(8));
        Assert.Equal("Onze handhavingskoers\tVoorbeeldstad", Default(paper.Main.HeaderParts.Select(part => Papers.Text(part.Header))));
        Assert.Equal("\tPagina 1 van 1", Default(paper.Main.FooterParts.Select(part => Papers.Text(part.Footer))));
    }

    [Theory]
    [InlineData(12, Names.Shown, false)]
    [InlineData(12, Names.Anonymous, false)]
    [InlineData(40, Names.Shown, true)]
    public async Task The_annex_has_every_answer_once_as_it_was_typed(int members, Names names, bool isHostile)
    {
        var session = new Outcomes(members, names) { IsHostile = isHostile };
        using var paper = await Papers.OfAsync(session);
        var annex = Annex(paper);
        foreach (var round in session.Session.Rounds)
            foreach (var number in Enumerable.Range(1, members))
                foreach (var field in round.Fields)
                {
                    var text = Held(session.Text(round, field, number));
                    Assert.Single(annex, paragraph => paragraph.EndsWith($" {text}", StringComparison.Ordinal));
                }

        Assert.Equal(names == Names.Shown, annex.Contains("Collega 3 · 9 november 2026, 09:03"));
        Assert.Contains(paper.Paragraphs, line => line == "Antwoord: " + Held(session.Text(session.Session.Rounds[0], FieldId.Answer, 1)));
        if (names == Names.Anonymous)
            Assert.DoesNotContain("Collega", string.Concat(paper.Paragraphs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_taken_for_a_field_or_a_link()
    {
        var session = new Outcomes(12) { IsHostile = true };
        using var paper = await Papers.OfAsync(session);
        Assert.Contains("TOC", Assert.Single(paper.Body.Descendants<FieldCode>()).Text, StringComparison.Ordinal);
        Assert.Empty(paper.Body.Descendants<SimpleField>());
        var playbook = JsonSerializer.Serialize(Outcomes.Playbook);
        Assert.NotEmpty(paper.Main.HyperlinkRelationships);
        Assert.All(paper.Main.HyperlinkRelationships, link => Assert.Contains(link.Uri.OriginalString, playbook, StringComparison.Ordinal));
        Assert.Contains(paper.Paragraphs, line => line.Contains("een\ntwee\n\ndrie", StringComparison.Ordinal));
        Assert.Contains(paper.Paragraphs, line => line.Contains("💅🏽 nagels", StringComparison.Ordinal));
        Assert.Contains(paper.Paragraphs, line => line.Contains("שלום עולם", StringComparison.Ordinal));
        Assert.Contains(paper.Paragraphs, line => line.Contains("abc <b>&amp;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_says_its_numbers_in_words()
    {
        using var paper = await Papers.OfAsync(new Outcomes(12));
        Assert.Equal(
            "Staafdiagram bij Vertrouwen. Waar staat mijn gemeente nu? Nog niet begonnen: 2 keer, We praten erover: 3 keer, We proberen het uit: 3 keer, Het lukt vaak: 2 keer, Staat als een huis: 2 keer.",
            paper.Body.Descendants<DocProperties>().First().Description);
    }

    [Fact]
    public async Task What_is_still_to_be_done_begins_with_the_dots_and_goes_on_in_the_annex()
    {
        var session = new Outcomes(40);
        using var paper = await Papers.OfAsync(session);
        var chapter = paper.Paragraphs.SkipWhile(text => text != "Gekozen door de begeleider.");
        var todo = chapter.SkipWhile(text => text != "Wat we nog moeten doen").Skip(1).Take(16).ToList();
        Assert.Equal("1.Todo.1 Wij bespreken elke maandag een zaak. (5 stippen)", todo[0]);
        Assert.Equal("1.Todo.4 Wij bespreken elke maandag een zaak.", todo[3]);
        Assert.Equal("en nog 25 in de bijlage", todo[15]);
    }

    [Fact]
    public async Task Of_many_shared_actions_and_many_own_words_the_chapter_has_some_and_the_annex_all()
    {
        var session = new Outcomes(20);
        var shared = Enumerable.Range(1, 16).Select(number => new SharedAction($"Gedeeld {number}.", null)).ToList();
        using var paper = await Papers.OfAsync(session.Outcome with { Actions = new Actions(40, 20, shared) }, session.Answers);
        Assert.Equal(2, paper.Paragraphs.Count(text => text == "Gedeeld 15."));
        Assert.Single(paper.Paragraphs, text => text == "Gedeeld 16.");
        Assert.Contains("en nog 1 in de bijlage", paper.Paragraphs);
        // Of each of the seven questions.
        Assert.Equal(7 * 15, paper.Body.Descendants<Paragraph>().Count(line => paper.StyleName(line) == "Quote"));
        Assert.Contains("Gedeeld 16.", Annex(paper));
    }

    [Fact]
    public async Task What_became_of_the_actions_stands_below_them_in_shares_and_with_what_is_shared()
    {
        using var paper = await Papers.OfAsync(new Outcomes(12));
        Assert.Contains("Later is iedereen gevraagd hoe het met de eigen acties ging. 8 mensen hebben dat gezegd.", paper.Paragraphs);
        Assert.Contains("Morgen bel ik eerst. (Collega 3, deels gelukt)", paper.Paragraphs);
        var cells = paper.Paragraphs.SkipWhile(text => text != "Alle acties").Take(8).ToList();
        Assert.Equal(["Alle acties", "53%", "29%", "18%", new Outcomes(12).Outcome.Themes[1].Round.Title, "57%", "29%", "14%"], cells);
    }

    [Fact]
    public async Task Of_too_few_people_no_share_is_in_it()
    {
        var session = new Outcomes(12);
        var outcome = session.Outcome;
        var few = outcome.Actions.FollowUp! with { Over = null, From = 3 };
        using var paper = await Papers.OfAsync(outcome with { Actions = outcome.Actions with { FollowUp = few } }, session.Answers);
        Assert.Contains(paper.Paragraphs, text => text.StartsWith("Nog te weinig mensen zeiden hoe het", StringComparison.Ordinal));
        Assert.DoesNotContain(paper.Paragraphs, text => text.EndsWith('%'));
    }

    /// <summary>The one that is not that of the title page.</summary>
    private static string Default(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal).ToList() is ["", var text] ? text : "";

    /// <summary>What XML can hold of a text.</summary>
    private static string Held(string text) => text.Replace("\u0007", "", StringComparison.Ordinal).Replace("\uFFFE", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> Annex(Papers paper) =>
        [.. paper.Paragraphs.Skip(paper.Paragraphs.ToList().LastIndexOf("Bijlage: alle antwoorden"))];

    private static (Outcome Outcome, AnswerSource Answers) Of(Outcomes session) => (session.Outcome, session.Answers);

    private static (Outcome Outcome, AnswerSource Answers) English()
    {
        var (outcome, answers) = Of(new Outcomes(12));
        return (outcome with { Playbook = outcome.Playbook with { Language = "en" } }, answers);
    }

    private static (Outcome Outcome, AnswerSource Answers) Running() => Of(new Outcomes(12)) is var (outcome, answers)
        ? (WithheldTests.Running(outcome), answers)
        : default;
}
