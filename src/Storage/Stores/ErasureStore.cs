using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>A session as a run of the erasure meets it.</summary>
/// <param name="IsBegun">Its erasure has begun: nobody can find it any more.</param>
/// <param name="Members">The keys of the people on its roster.</param>
/// <param name="OldMessages">The keys of notes of messages that can't be delivered again any more.</param>
public sealed record MetSession(SessionId Id, bool IsBegun, IReadOnlyList<string> Members, IReadOnlyList<string> OldMessages);

/// <summary>
/// Erases sessions, people and notes of messages. The row of a session's state becomes a mark in one transaction, so a session is there
/// whole or not at all; then its other rows go. Whoever stops in between leaves the mark, and a later run goes on.
/// </summary>
public sealed class ErasureStore(StorageTables tables, ChannelStore channels, DueStore due)
{
    /// <summary>
    /// A press that was admitted before the mark may still write a row after it. So a mark stays, and a run after this time looks again.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(12);

    private static readonly string[] KeysAndTimestamp = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>
    /// All sessions that have rows, one by one. It looks through the whole table: nothing else knows every session, as those that are over
    /// have no work, and a channel knows its last one. Once a day that costs less than an index that each change of a session would have to
    /// keep.
    /// </summary>
    public async IAsyncEnumerable<MetSession> AllAsync(
        DateTimeOffset messagesBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MetRows? met = null;
        // Sorted by session, then by key.
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(MetRows.Filter, null, KeysAndTimestamp, cancellationToken))
        {
            if (met is not null && met.Id != row.PartitionKey)
                yield return met.Session;
            if (met?.Id != row.PartitionKey)
                met = new MetRows(row.PartitionKey);
            met.Add(row, messagesBefore);
        }

        if (met is not null)
            yield return met.Session;
    }

    /// <summary>Makes a session that is kept no longer one that nobody finds.</summary>
    /// <returns>False where it is still kept, or changed this very moment.</returns>
    public async Task<bool> TryBeginAsync(SessionId id, Retention retention, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await tables.Sessions.FindAsync(id.Value, Keys.Session, cancellationToken) is not { } row || RowSchema.IsNewer(row))
            return false;
        var session = SessionRow.Read(row);
        if (!retention.IsOver(session, now))
            return false;
        // Answers and actions leave the state as it is.
        if (session.EndedAt is null && await HasChangedSinceAsync(id, retention.UnendedSince(now), cancellationToken))
            return false;
        return await TryMarkAsync(session, row.ETag, now, cancellationToken);
    }

    /// <summary>Whether there is something in a session that its manager may want to keep before it goes.</summary>
    public async Task<bool> EndsSoonAsync(SessionId id, Retention retention, DateTimeOffset now, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.Session, cancellationToken) is { } row
        && !RowSchema.IsNewer(row)
        && SessionRow.Read(row) is var session
        && retention.IsSoonOver(session, now)
        && session.Rounds.Any(session.IsHeld);

    /// <summary>Erases a session at the wish of whoever leads it, at once.</summary>
    /// <returns>False where it changed since it was read, or is gone already.</returns>
    public async Task<bool> TryEraseAsync(StoredSession stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await TryMarkAsync(stored.Session, stored.ETag, now, cancellationToken))
            return false;
        await CompleteAsync(stored.Session.Id, now, cancellationToken);
        return true;
    }

    /// <summary>Erases all that is left of a session whose erasure has begun. May be done again at any time.</summary>
    public async Task CompleteAsync(SessionId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await tables.Sessions.FindAsync(id.Value, Keys.Erasing, cancellationToken) is not { } mark)
            return;
        await channels.LeaveAsync(ErasureMark.Tenant(mark), ErasureMark.Channel(mark), id, cancellationToken);
        await due.RemoveAsync(id, cancellationToken);
        var rows = await tables.Sessions
            .QueryAsync<TableEntity>(RowFilter.Partition(id.Value), null, KeysAndTimestamp, cancellationToken)
            .Select(row => row.RowKey)
            .Where(key => key != Keys.Erasing)
            .ToListAsync(cancellationToken);
        await DeleteAsync(id, rows, cancellationToken);
        if (ErasureMark.Since(mark) + Settling <= now)
            await tables.Sessions.TryDeleteAsync(id.Value, Keys.Erasing, mark.ETag, cancellationToken);
    }

    /// <summary>Whether a session of this tenant was erased some hours ago at most.</summary>
    public async Task<bool> IsErasedAsync(SessionId id, TenantId tenant, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.Erasing, cancellationToken) is { } mark && ErasureMark.Tenant(mark) == tenant;

    public Task ForgetMessagesAsync(MetSession met, CancellationToken cancellationToken) =>
        DeleteAsync(met.Id, met.OldMessages, cancellationToken);

    /// <summary>Erases people of whom nothing was noted since, except those on a roster.</summary>
    /// <param name="members">Keys, see <see cref="MetSession.Members"/>.</param>
    /// <returns>How many.</returns>
    public async Task<int> ErasePeopleAsync(IReadOnlySet<string> members, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var erased = 0;
        var filter = TableClient.CreateQueryFilter($"Timestamp lt {since}");
        await foreach (var row in tables.People.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            if (!members.Contains(AvailabilityStore.PersonKey(row.RowKey))
                && await tables.People.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken))
                erased++;
        return erased;
    }

    private Task<bool> TryMarkAsync(Session session, ETag version, DateTimeOffset now, CancellationToken cancellationToken) =>
        tables.Sessions.TrySubmitAsync(
            [
                new(TableTransactionActionType.Delete, new TableEntity(session.Id.Value, Keys.Session), version),
                new(TableTransactionActionType.Add, ErasureMark.Create(session, now)),
            ],
            cancellationToken);

    private ValueTask<bool> HasChangedSinceAsync(SessionId id, DateTimeOffset since, CancellationToken cancellationToken) => tables.Sessions
        .QueryAsync<TableEntity>(RowFilter.Partition(id.Value), null, KeysAndTimestamp, cancellationToken)
        .AnyAsync(row => row.Timestamp > since, cancellationToken);

    private async Task DeleteAsync(SessionId id, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        foreach (var some in keys.Chunk(TransactionRules.MaxActions))
            if (!await tables.Sessions.TrySubmitAsync([.. some.Select(key => Deletion(id, key))], cancellationToken))
                // One of them is gone already.
                foreach (var key in some)
                    await tables.Sessions.TryDeleteAsync(id.Value, key, ETag.All, cancellationToken);
    }

    private static TableTransactionAction Deletion(SessionId id, string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(id.Value, key), ETag.All);

    /// <summary>The rows of one session that a run looks at.</summary>
    private sealed class MetRows(string id)
    {
        public const string Filter =
            $"RowKey eq '{Keys.Session}' or RowKey eq '{Keys.Erasing}' or (RowKey ge '{Keys.Members}' and RowKey lt 'member;') "
            + $"or (RowKey ge '{Keys.Messages}' and RowKey lt 'message;')";

        private readonly List<string> _members = [];
        private readonly List<string> _messages = [];
        private bool _isBegun;

        public string Id => id;

        public MetSession Session => new(new SessionId(id), _isBegun, _members, _messages);

        public void Add(TableEntity row, DateTimeOffset messagesBefore)
        {
            if (row.RowKey == Keys.Erasing)
                _isBegun = true;
            else if (row.RowKey.StartsWith(Keys.Members, StringComparison.Ordinal))
                _members.Add(row.RowKey[Keys.Members.Length..]);
            else if (row.RowKey.StartsWith(Keys.Messages, StringComparison.Ordinal) && row.Timestamp < messagesBefore)
                _messages.Add(row.RowKey);
        }
    }
}

/// <summary>The row that stands in the place of a session's state while the session is erased.</summary>
internal static class ErasureMark
{
    private const string TenantColumn = "Tenant";
    private const string ChannelColumn = "Channel";
    private const string SinceColumn = "Since";

    public static TableEntity Create(Session session, DateTimeOffset now) => RowSchema.NewRow(
        session.Id.Value,
        Keys.Erasing,
        (TenantColumn, session.Location.Tenant.Value),
        (ChannelColumn, session.Location.Channel.Value),
        (SinceColumn, now));

    public static TenantId Tenant(TableEntity row) => new(row.GetString(TenantColumn) ?? "");

    public static ChannelId Channel(TableEntity row) => new(row.GetString(ChannelColumn) ?? "");

    public static DateTimeOffset Since(TableEntity row) => row.GetDateTimeOffset(SinceColumn) ?? default;
}
