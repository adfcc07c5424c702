using System.Text;
using Praatplaat.Approval;
using Praatplaat.Reports;

namespace Praatplaat.Docs.Tests.Reports;

/// <summary>What the bot does where others met a fault: a table that somebody approved, with the tests that hold each row.</summary>
public sealed class ReportsTests
{
    private const string Preamble = """
        # Faults that others met, and what the bot does

        Each row is a report of somebody who runs a bot of this kind, or a finding of a reading of this code. The tests of a row carry
        `[Report(Report.…)]`, and this table is made of them.

        | report | source | what the bot does now | tests |
        |---|---|---|---|

        """;

    [Fact]
    public void The_table_of_reports_is_approved()
    {
        var table = new StringBuilder(Preamble);
        foreach (var known in KnownReport.All)
            table.Append("| ").AppendJoin(" | ", known.What, known.Source, known.Now, TestsOf(known.Report)).Append(" |\n");
        Approved.Matches(table.ToString(), "Reports");
    }

    [Fact]
    public void Every_report_is_in_the_table_once() =>
        Assert.Equal(Enum.GetValues<Report>(), KnownReport.All.Select(known => known.Report));

    [Fact]
    public void Every_report_has_a_test() =>
        Assert.Empty(Enum.GetValues<Report>().Except(NamedTest.All.Select(test => test.Report)));

    [Fact]
    public void Every_test_of_a_report_runs_and_none_is_overlooked()
    {
        Assert.Empty(NamedTest.All.Where(test => test.Problem is not null).Select(test => $"{test.FullName} {test.Problem}."));
        Assert.Equal(NamedTest.Written, NamedTest.All.Count);
    }

    [Fact]
    public void A_test_is_found_whatever_else_stands_above_it()
    {
        var found = NamedTest.In(
            """
            public sealed class SomeTests
            {
                [Fact]
                [Report(Report.NoHolidays)]
                [Report(Report.SlowToken)]
                public async Task One() => Assert.True(true);

                /// <summary>Why.</summary>
                [Report(Report.NoHolidays)]
                [Theory]
                [InlineData("a",
                    "b")]
                public void Two(string a, string b)
                {
                }

                [Fact(Skip = "Slow")]
                [Report(Report.NoHolidays)]
                public void Three()
                {
                }

                [Report(Report.NoHolidays)]
                public void Four()
                {
                }

                // [Report(Report.NoHolidays)]
                [Fact]
                public void Five()
                {
                }
            }
            """,
            "Some/SomeTests.cs");
        Assert.Equal(
            ["One NoHolidays ", "One SlowToken ", "Two NoHolidays ", "Three NoHolidays is skipped", "Four NoHolidays is no test"],
            found.Select(test => $"{test.Name} {test.Report} {test.Problem}"));
    }

    private static string TestsOf(Report report) =>
        NamedTest.All.Where(test => test.Report == report).Select(test => $"`{test.FullName}`").ToList() is { Count: > 0 } names
            ? string.Join("<br>", names)
            : "**none yet**";
}
