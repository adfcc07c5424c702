using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>A member on the roster of a session.</summary>
/// <param name="Unreachable">Why the 1:1 chat refuses the bot; null where it does not, as far as the bot knows.</param>
public sealed record StoredMember(Member Member, Obstacle? Unreachable)
{
    public PersonId Id => Member.Id;
}

/// <summary>The roster of a session: who was there at the start, and who joined later.</summary>
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

    /// <summary>The ids of everybody on the roster. Only keys are read.</summary>
    public IAsyncEnumerable<PersonId> IdsAsync(SessionId id, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Members);
        return tables.Sessions
            .QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken)
            .Select(row => Keys.PersonOf(row.RowKey));
    }

    /// <returns>Null where this person is not on the roster.</returns>
    public async Task<StoredMember?> FindAsync(SessionId id, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.Member(person), cancellationToken);
        return row is null ? null : MemberRow.Read(row);
    }

    /// <returns>Null also for somebody who has left the team, or takes no part: they get nothing about the session any more.</returns>
    public async Task<StoredMember?> FindPresentAsync(Session session, PersonId person, CancellationToken cancellationToken) =>
        session.IsAbsent(person) ? null : await FindAsync(session.Id, person, cancellationToken);

    /// <summary>Adds new members and updates the names of others. What is known about their reachability stays.</summary>
    public async Task SaveAsync(SessionId id, IEnumerable<Member> members, CancellationToken cancellationToken)
    {
        foreach (var batch in members.DistinctBy(member => member.Id).Chunk(TransactionRules.MaxActions))
        {
            var rows = batch.Select(member => MemberRow.Create(id, member));
            await tables.Sessions.TrySubmitAsync(
                [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row))], cancellationToken);
        }
    }

    public async Task RemoveAsync(SessionId id, IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        foreach (var person in people)
            await tables.Sessions.TryDeleteAsync(id.Value, Keys.Member(person), ETag.All, cancellationToken);
    }

    /// <summary>Updates a member who is on the roster. People who were removed are not added again.</summary>
    /// <param name="why">Null where the member can be reached.</param>
    public Task SetUnreachableAsync(SessionId id, PersonId person, Obstacle? why, CancellationToken cancellationToken) =>
        tables.Sessions.TryUpdateAsync(MemberRow.Reachability(id, person, why), ETag.All, TableUpdateMode.Merge, cancellationToken);
}

internal static class MemberRow
{
    public static TableEntity Create(SessionId id, Member member) =>
        RowSchema.NewRow(id.Value, Keys.Member(member.Id), ("Name", member.Name), ("UserId", member.UserId));

    /// <summary>To be merged into the row. A merge can't remove a column, so a member who can be reached has an empty one.</summary>
    public static TableEntity Reachability(SessionId id, PersonId person, Obstacle? unreachable) =>
        new(id.Value, Keys.Member(person)) { ["Unreachable"] = unreachable is { } why ? ObstacleNames.Instance.Of(why) : "" };

    public static StoredMember Read(TableEntity row) => new(
        new Member(new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""), row.GetString("UserId") ?? ""),
        ObstacleNames.Read(row.GetString("Unreachable")));
}
