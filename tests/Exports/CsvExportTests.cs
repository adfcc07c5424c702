using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Tests;

/// <summary>Tables that a Dutch Excel opens by a double click, and that run nothing.</summary>
public sealed class CsvExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Names.Shown)]
    [InlineData(Names.Anonymous)]
    public async Task Every_answer_is_in_it_once_field_by_field_whatever_was_typed(Names names)
    {
        var session = new Outcomes(12, names) { IsHostile = true };
        var rows = await AnswersAsync(session);
        Assert.Equal(["Sessie", "Ronde", "Thema", "Vraag", "Veld", "Antwoord", "Naam", "Moment"], rows[0]);
        var expected = from round in session.Session.Rounds
                       from number in Enumerable.Range(1, 12)
                       from field in round.Fields
                       select session.Text(round, field, number).ReplaceLineEndings("\n");
        Assert.Equal(expected, rows.Skip(1).Select(row => Unescaped(row[5]).ReplaceLineEndings("\n")));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.All(rows.Skip(1), row => Assert.Equal(names == Names.Shown, row[6].StartsWith("Collega ", StringComparison.Ordinal)));
        // Of an anonymous answer the day of the close, in Dutch time; of any other its own moment.
        Assert.Equal(names == Names.Shown ? "2026-11-09 09:01" : "2026-11-10", rows[1][7]);
    }

    [Fact]
    public async Task An_anonymous_round_with_few_answers_is_left_out()
    {
        var rows = await AnswersAsync(new Outcomes(5, Names.Anonymous) { Gaps = [2, 4] });
        Assert.Equal(["1", "3", "5", "6", "7"], rows.Skip(1).Select(row => row[1]).Distinct());
    }

    [Fact]
    public async Task A_round_that_was_open_when_the_session_was_stopped_is_left_out()
    {
        var session = new Outcomes(5);
        var outcome = session.Outcome;
        outcome = outcome with { Session = outcome.Session with { Phase = Phase.Cancelled, EndedAt = outcome.Themes[3].State.ClosedAt } };
        var rows = await AnswersAsync(session, outcome);
        Assert.Equal(["1", "2", "3", "5", "6", "7"], rows.Skip(1).Select(row => row[1]).Distinct());
    }

    [Fact]
    public async Task Excel_takes_it_for_what_it_is_in_Dutch()
    {
        using var stream = new MemoryStream();
        var outcome = new Outcomes(5).Outcome;
        var theme = outcome.Themes[1].Round.Title;
        await CsvExport.WriteActionsAsync(outcome, stream);
        var bytes = stream.ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            $"Sessie;Actie;Naam;Thema;Hoe het ging\r\nOnze handhavingskoers;Morgen bel ik eerst.;Collega 3;{theme};Deels gelukt\r\n"
            + "Onze handhavingskoers;\"'=1+1\";Collega 4;;\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    private static Task<IReadOnlyList<string[]>> AnswersAsync(Outcomes session) => AnswersAsync(session, session.Outcome);

    private static async Task<IReadOnlyList<string[]>> AnswersAsync(Outcomes session, Outcome outcome)
    {
        using var stream = new MemoryStream();
        await CsvExport.WriteAnswersAsync(outcome, session.Answers, stream, Stop);
        using var reader = new StreamReader(new MemoryStream(stream.ToArray()));
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = new List<string[]>();
        while (await parser.ReadAsync())
            rows.Add(parser.Record!);
        return rows;
    }

    private static string Unescaped(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
