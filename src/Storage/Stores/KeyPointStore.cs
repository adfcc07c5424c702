using System.Globalization;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The key points of each round. They are saved by <see cref="SessionStore"/>, with the decision to choose them.</summary>
public sealed class KeyPointStore(StorageTables tables)
{
    /// <returns>Empty where none were chosen.</returns>
    public async Task<IReadOnlyList<KeyPoint>> FindAsync(SessionId id, int round, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.KeyPoints(round), cancellationToken) is { } row ? KeyPointRow.Read(row) : [];
}

/// <summary>
/// The row with the key points of one round. Without any it stays, as a transaction can't delete a row that may not be there.
/// </summary>
internal static class KeyPointRow
{
    public static TableEntity Create(SessionId session, int round, IReadOnlyList<KeyPoint> points)
    {
        var row = RowSchema.NewRow(session.Value, Keys.KeyPoints(round));
        foreach (var (index, point) in points.Index())
        {
            row[Column("Text", index)] = point.Text;
            row[Column("Field", index)] = FieldNames.Instance.Of(point.From);
        }

        return row;
    }

    public static IReadOnlyList<KeyPoint> Read(TableEntity row) =>
    [
        .. from index in Enumerable.Range(0, KeyPoint.Most)
           let text = row.GetString(Column("Text", index))
           where text is not null
           select new KeyPoint(Field(row.GetString(Column("Field", index))), text),
    ];

    private static FieldId Field(string? name) => FieldNames.Instance.TryRead(name ?? "", out var field) ? field : FieldId.Answer;

    private static string Column(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}");
}
