using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Rows;

/// <summary>A member of the roster.</summary>
internal static class MemberRow
{
    public static TableEntity Create(SessionId id, Member member) => new(id.Value, Keys.Member(member.Id))
    {
        [RowSchema.Column] = RowSchema.Current,
        ["Name"] = member.Name,
        ["UserId"] = member.UserId,
    };

    /// <summary>Merged into the row; a merge can't take a column away.</summary>
    public static TableEntity Reachability(SessionId id, PersonId person, Obstacle? unreachable) =>
        new(id.Value, Keys.Member(person)) { ["Unreachable"] = unreachable?.ToString() ?? "" };

    public static StoredMember Read(TableEntity row) => new(
        new Member(new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""), row.GetString("UserId") ?? ""),
        Obstacles.Read(row.GetString("Unreachable")));
}
