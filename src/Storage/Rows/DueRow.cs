using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Rows;

/// <summary>When a session has work, and who is at it.</summary>
internal static class DueRow
{
    public const string Next = "Next";

    public static TableEntity Woken(string shard, SessionId id, DateTimeOffset at) => Free(shard, id, at, at);

    public static TableEntity Free(string shard, SessionId id, DateTimeOffset next, DateTimeOffset woken) =>
        new(shard, id.Value) { [RowSchema.Column] = RowSchema.Current, [Next] = next, [nameof(Woken)] = woken };

    public static TableEntity Held(TableEntity row, string owner, DateTimeOffset until)
    {
        row[nameof(Owner)] = owner;
        row["LeasedUntil"] = until;
        return row;
    }

    public static string? Owner(TableEntity row) => row.GetString(nameof(Owner));

    public static DateTimeOffset HeldUntil(TableEntity row) => row.GetDateTimeOffset("LeasedUntil") ?? default;

    public static DateTimeOffset WokenAt(TableEntity row) => row.GetDateTimeOffset(nameof(Woken)) ?? default;
}
