using System.Text;
using Praatplaat.Approval;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Table;

/// <summary>Writes down what every command does in every state for every role, for people to read.</summary>
public sealed class DecisionTableTests
{
    private static readonly (string Name, Caller Caller)[] Roles =
    [
        ("facilitator", Team.Facilitator),
        ("manager", Team.Manager),
        ("member", Team.Teammate),
        ("has left", Team.Leaver),
        ("outsider", Team.Outsider),
        ("clock", Team.Clock),
    ];

    [Fact]
    public void Every_command_in_every_state_by_every_role_does_what_the_table_says() => Approved.Matches(Table(), "DecisionTable");

    private static string Table()
    {
        var table = new StringBuilder("""
            # What a session does

            One section for each state, one column for each role; commands that do the same share a row. ✓ is done: **what happened** →
            the work that follows. = was done already. ✗ is refused. Times are counted from the moment of the command.

            """);
        foreach (var (state, session) in Stages.All)
        {
            var left = session with { Left = [.. session.Left, ((Caller.Someone)Team.Leaver).Person.Id] };
            table.Append('\n').Append("## ").Append(state).Append("\n\n");
            Row(table, "", Roles.Select(role => role.Name));
            Row(table, "---", Roles.Select(_ => "---"));
            foreach (var row in Cells(left).GroupBy(row => string.Join(" | ", row.Cells), StringComparer.Ordinal))
                Row(table, string.Join("<br>", row.Select(request => request.Name)), row.First().Cells);
        }

        return table.ToString();
    }

    private static IEnumerable<(string Name, string[] Cells)> Cells(Session session) =>
    [
        .. Requests.Commands.Select(request => (request.Name, OfRoles(caller =>
            Shorthand.Of(Decider.Decide(session, request.Command, new CommandContext(caller, Stages.Now)))))),
        .. Requests.Questions.Select(request => (request.Name, OfRoles(caller => Shorthand.Of(request.May(session, caller))))),
    ];

    private static string[] OfRoles(Func<Caller, string> cell) => [.. Roles.Select(role => cell(role.Caller))];

    private static void Row(StringBuilder table, string name, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells.Prepend(name)).Append(" |\n");
}
