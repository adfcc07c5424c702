using System.Globalization;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>What the manager answers the team, by round. It is saved by <see cref="SessionStore"/>, with the decision to reply.</summary>
public sealed class ReplyStore(StorageTables tables)
{
    /// <returns>Null where the round has no reply, or it was taken back.</returns>
    public async Task<ManagerReply?> FindAsync(SessionId id, int round, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.Reply(round), cancellationToken) is { } row
        && ReplyRow.Read(row) is { Texts.IsEmpty: false } reply
            ? reply
            : null;

    /// <summary>All replies, by the number of their round.</summary>
    public async Task<IReadOnlyDictionary<int, ManagerReply>> AllAsync(SessionId id, CancellationToken cancellationToken) =>
        await tables.Sessions
            .QueryAsync<TableEntity>(RowFilter.Prefix(id.Value, Keys.Replies), cancellationToken: cancellationToken)
            .Select(row => (Round: ReplyRow.RoundOf(row), Reply: ReplyRow.Read(row)))
            .Where(found => !found.Reply.Texts.IsEmpty)
            .ToDictionaryAsync(found => found.Round, found => found.Reply, cancellationToken: cancellationToken);
}

/// <summary>The row with the reply about one round.</summary>
internal static class ReplyRow
{
    public static TableTransactionAction Upsert(SessionId session, int round, ManagerReply reply) =>
        new(TableTransactionActionType.UpsertReplace, Create(session, round, reply));

    public static TableEntity Create(SessionId session, int round, ManagerReply reply) => RowSchema.NewRow(
        session.Value,
        Keys.Reply(round),
        ("Agreed", reply.Texts.Agreed),
        ("Declined", reply.Texts.Declined),
        ("Explored", reply.Texts.Explored),
        ("Person", reply.By.Id.Value),
        ("Name", reply.By.Name),
        ("At", reply.At),
        ("ChangedAt", reply.ChangedAt));

    public static ManagerReply Read(TableEntity row) => new(
        new Person(new PersonId(row.GetString("Person") ?? ""), row.GetString("Name") ?? ""),
        new ReplyTexts(row.GetString("Agreed") ?? "", row.GetString("Declined") ?? "", row.GetString("Explored") ?? ""),
        row.GetDateTimeOffset("At") ?? default)
    {
        ChangedAt = row.GetDateTimeOffset("ChangedAt"),
    };

    public static int RoundOf(TableEntity row) => int.Parse(row.RowKey[Keys.Replies.Length..], CultureInfo.InvariantCulture);
}
