using System.Globalization;
using System.Text.RegularExpressions;

namespace Praatplaat.Benchmarks.Tables;

/// <summary>A query of the kinds that the bot makes: a partition, a range of rows in it, and a moment that a property is not after.</summary>
internal sealed partial class TableQuery
{
    private readonly string? partition;
    private readonly string? before;
    private readonly (string Property, DateTimeOffset Most)? moment;

    /// <param name="query">Unescaped.</param>
    public TableQuery(string query)
    {
        var first = "";
        foreach (Match condition in Conditions().Matches(query))
        {
            var value = TableAction.Unquoted(condition.Groups["value"].Value);
            switch (condition.Groups["property"].Value, condition.Groups["is"].Value)
            {
                case ("PartitionKey", "eq"): partition = value; break;
                case ("RowKey", "ge"): first = value; break;
                case ("RowKey", "lt"): before = value; break;
                case (var property, "le"): moment = (property, DateTimeOffset.Parse(value, CultureInfo.InvariantCulture)); break;
                default: throw new NotSupportedException(query);
            }
        }

        Top = Number().Match(query) is { Success: true } top ? int.Parse(top.Groups[1].Value, CultureInfo.InvariantCulture) : int.MaxValue;
        From = Next().Match(query) is { Success: true } next ? new TableKey(next.Groups["partition"].Value, next.Groups["row"].Value) : new TableKey(partition ?? "", first);
    }

    public int Top { get; }

    public TableKey From { get; }

    public bool IsPast(TableKey key) => (partition is not null && key.Partition != partition) || (before is not null && string.CompareOrdinal(key.Row, before) >= 0);

    public bool Fits(Row row) =>
        moment is not var (property, most) || (row.Properties()[property] is { } value && DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture) <= most);

    [GeneratedRegex(@"(?<property>\w+) (?<is>eq|ge|lt|le) (?:datetime)?'(?<value>(?:[^']|'')*)'")]
    private static partial Regex Conditions();

    [GeneratedRegex(@"\$top=(\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"NextPartitionKey=(?<partition>[^&]*)&NextRowKey=(?<row>[^&]*)")]
    private static partial Regex Next();
}
