using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>A member as the session knows them.</summary>
/// <param name="Unreachable">Why the 1:1 chat refuses the bot; null where it does not, as far as is known.</param>
public sealed record StoredMember(Member Member, Obstacle? Unreachable)
{
    public PersonId Id => Member.Id;
}

/// <summary>The roster of a session: as of the start, and who came later.</summary>
public sealed class MemberStore(StorageTables tables)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    public async Task<IReadOnlyList<StoredMember>> AllAsync(SessionId id, CancellationToken cancellationToken)
    {
        var members = new List<StoredMember>();
        var filter = RowFilter.Prefix(id.Value, Keys.Members);
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            members.Add(MemberRow.Read(row));
        return members;
    }

    /// <summary>Who is on the roster, without a name.</summary>
    public IAsyncEnumerable<PersonId> IdsAsync(SessionId id, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Members);
        return tables.Sessions.QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken).Select(row => Keys.PersonOf(row.RowKey));
    }

    /// <returns>Null when this person is not on the roster.</returns>
    public async Task<StoredMember?> FindAsync(SessionId id, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.Member(person), cancellationToken);
        return row is null ? null : MemberRow.Read(row);
    }

    /// <summary>Adds who is new and brings names up to date; what is known of their reachability stays.</summary>
    public async Task SaveAsync(SessionId id, IEnumerable<Member> members, CancellationToken cancellationToken)
    {
        foreach (var some in members.DistinctBy(member => member.Id).Chunk(TransactionRules.Most))
            await tables.Sessions.TrySubmitAsync(
                [.. some.Select(member => new TableTransactionAction(TableTransactionActionType.UpsertMerge, MemberRow.Create(id, member)))],
                cancellationToken);
    }

    /// <summary>Who has left the team no longer counts.</summary>
    public async Task RemoveAsync(SessionId id, IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        foreach (var person in people)
            await tables.Sessions.TryDeleteAsync(id.Value, Keys.Member(person), ETag.All, cancellationToken);
    }

    /// <summary>Of somebody on the roster; who has left it stays away.</summary>
    /// <param name="why">Null for who can be reached.</param>
    public Task SetUnreachableAsync(SessionId id, PersonId person, Obstacle? why, CancellationToken cancellationToken) =>
        tables.Sessions.TryUpdateAsync(MemberRow.Reachability(id, person, why), ETag.All, TableUpdateMode.Merge, cancellationToken);
}

/// <summary>A member of the roster.</summary>
internal static class MemberRow
{
    public static TableEntity Create(SessionId id, Member member) =>
        RowSchema.NewRow(id.Value, Keys.Member(member.Id), ("Name", member.Name), ("UserId", member.UserId));

    /// <summary>Merged into the row; a merge can't take a column away.</summary>
    public static TableEntity Reachability(SessionId id, PersonId person, Obstacle? unreachable) =>
        new(id.Value, Keys.Member(person)) { ["Unreachable"] = unreachable is { } why ? ObstacleNames.Instance.Of(why) : "" };

    public static StoredMember Read(TableEntity row) => new(
        new Member(new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""), row.GetString("UserId") ?? ""),
        ObstacleNames.Read(row.GetString("Unreachable")));
}
