using Azure;
using Praatplaat.Sessions;
using Praatplaat.Storage.Rows;
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
    private const int TransactionSize = 100;

    private static readonly string[] KeysOnly = ["RowKey"];

    public async Task<IReadOnlyList<StoredMember>> AllAsync(SessionId id, CancellationToken cancellationToken)
    {
        var members = new List<StoredMember>();
        var filter = TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Members);
        await foreach (var row in tables.Sessions.QueryAsync(filter, cancellationToken: cancellationToken))
            members.Add(MemberRow.Read(row));
        return members;
    }

    /// <summary>Who is on the roster, without a name.</summary>
    public IAsyncEnumerable<PersonId> IdsAsync(SessionId id, CancellationToken cancellationToken)
    {
        var filter = TableFilter.Partition(id.Value).RowsWithPrefix(Keys.Members);
        return tables.Sessions.QueryAsync(filter, select: KeysOnly, cancellationToken: cancellationToken).Select(row => Keys.PersonOf(row.RowKey));
    }

    /// <returns>Null when this person is not on the roster.</returns>
    public async Task<StoredMember?> FindAsync(SessionId id, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.GetEntityIfExistsAsync(id.Value, Keys.Member(person), cancellationToken);
        return row is null ? null : MemberRow.Read(row);
    }

    /// <summary>Adds who is new and brings names up to date; what is known of their reachability stays.</summary>
    public async Task SaveAsync(SessionId id, IEnumerable<Member> members, CancellationToken cancellationToken)
    {
        foreach (var some in members.DistinctBy(member => member.Id).Chunk(TransactionSize))
            await tables.Sessions.SubmitTransactionAsync(
                [.. some.Select(member => new TableTransactionAction(TableTransactionActionType.UpsertMerge, MemberRow.Create(id, member)))],
                cancellationToken);
    }

    /// <summary>Who has left the team no longer counts.</summary>
    public async Task RemoveAsync(SessionId id, IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        foreach (var person in people)
            await tables.Sessions.DeleteEntityAsync(id.Value, Keys.Member(person), cancellationToken: cancellationToken);
    }

    /// <summary>Of somebody on the roster; who has left it stays away.</summary>
    /// <param name="why">Null for who can be reached.</param>
    public Task SetUnreachableAsync(SessionId id, PersonId person, Obstacle? why, CancellationToken cancellationToken) =>
        tables.Sessions.UpdateEntityAsync(MemberRow.Reachability(id, person, why), ETag.All, TableUpdateMode.Merge, cancellationToken);
}
