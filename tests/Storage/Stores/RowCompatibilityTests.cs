using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Backups;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Storage.Tests.Stores;

/// <summary>
/// Rows of version 0.1 are written back to the letter. That version may run beside this one during an update, or again after this one was
/// taken back, and must be able to read them.
/// </summary>
public sealed class RowCompatibilityTests
{
    [Theory]
    [InlineData("session", 4)]
    [InlineData("outbox:", 30)]
    [InlineData("stuck:", 2)]
    [InlineData("member:", 18)]
    [InlineData("post:", 20)]
    [InlineData("answer:", 9)]
    public void Every_row_of_version_0_1_is_written_back_unchanged(string prefix, int atLeast)
    {
        var lines = File.ReadLines("0.1.backup").Skip(1).SkipLast(1).Select(line => BackupLine.Parse(line, 0));
        var rows = lines
            .Where(line => line.Table == "sessions" && line.Row.RowKey.StartsWith(prefix, StringComparison.Ordinal))
            .Select(line => line.Row)
            .ToList();
        Assert.InRange(rows.Count, atLeast, int.MaxValue);
        Assert.All(rows, row => Assert.Equal(Text(row), Text(WrittenBack(row))));
    }

    private static TableEntity WrittenBack(TableEntity row)
    {
        var id = new SessionId(row.PartitionKey);
        return row.RowKey.Split(':')[0] switch
        {
            "session" => SessionRow.Create(SessionRow.Read(row)),
            "outbox" => WorkRow.Create(id, Due(row), OrderOf(row)),
            "stuck" => WithReason(row, WorkRow.Create(id, Keys.SetAside + WorkRow.Name(WorkRow.Read(row)), Due(row))),
            "member" => MemberRow.Read(row) is var member && member.Unreachable is null
                ? MemberRow.Create(id, member.Member)
                : WithColumn(
                    MemberRow.Create(id, member.Member),
                    "Unreachable",
                    MemberRow.Reachability(id, member.Id, member.Unreachable)["Unreachable"]),
            "post" => PostRow.Create(id, Keys.PostName(row.RowKey), PostRow.Read(row)),
            "answer" => AnswerRow.Named(id, AnswerRow.Read(RoundOf(row), row) with { Form = row.GetString(AnswerRow.Form) }),
            var other => throw new NotSupportedException(other),
        };
    }

    private static DueWork Due(TableEntity row) => new(WorkRow.Read(row), row.GetDateTimeOffset("Due")!.Value);

    /// <summary>The order in a key such as <c>outbox:20261123081016593:000-ShowResults-02</c>. Work with one fixed row has none.</summary>
    private static int OrderOf(TableEntity row) =>
        row.RowKey.Split(':') is [_, _, var last] ? int.Parse(last[..3], System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static int RoundOf(TableEntity row) => int.Parse(row.RowKey.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static TableEntity WithReason(TableEntity from, TableEntity to)
    {
        WithColumn(to, "Why", ObstacleNames.Instance.Of(ObstacleNames.Read(from.GetString("Why"))!.Value));
        return from.GetString("Post") is { } post ? WithColumn(to, "Post", post) : to;
    }

    private static TableEntity WithColumn(TableEntity row, string name, object value)
    {
        row[name] = value;
        return row;
    }

    private static string Text(TableEntity row)
    {
        var columns = RowSchema.Columns(row).OrderBy(column => column.Key, StringComparer.Ordinal);
        return $"{row.PartitionKey} {row.RowKey} {string.Join(' ', columns.Select(column => $"{column.Key}={column.Value}"))}";
    }
}
