using Azure;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The messages of one person that were processed last, oldest first.</summary>
/// <param name="ETag">The version of the row; null where there is none yet.</param>
public sealed record ProcessedMessages(IReadOnlyList<Fingerprint> Messages, ETag? ETag)
{
    public bool Contains(Fingerprint message) => Messages.Contains(message);
}

/// <summary>
/// Remembers which messages have been processed, in a column of the row that <see cref="PeopleStore"/> keeps of a person.
/// </summary>
public sealed class ProcessedMessageStore(StorageTables tables)
{
    /// <summary>Teams stops delivering a message again after about half a minute. Nobody types this many messages in that time.</summary>
    private const int Kept = 8;

    private const string Column = "Heard";

    public async Task<ProcessedMessages> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.People.FindAsync(PeopleStore.Key(tenant.Value), PeopleStore.Key(person.Value), cancellationToken);
        var messages = row?.GetString(Column)?.Split(' ') ?? [];
        return new ProcessedMessages([.. messages.Select(message => new Fingerprint(message))], row?.ETag);
    }

    /// <param name="before">What was read last; it is read again where it has changed since.</param>
    /// <returns>False where the message is there already, because another delivery of it was processed first.</returns>
    public async Task<bool> TryAddAsync(
        TenantId tenant, PersonId person, ProcessedMessages before, Fingerprint message, CancellationToken cancellationToken)
    {
        for (; !before.Contains(message); before = await FindAsync(tenant, person, cancellationToken))
        {
            var row = RowSchema.NewRow(
                PeopleStore.Key(tenant.Value),
                PeopleStore.Key(person.Value),
                (Column, string.Join(' ', before.Messages.Append(message).TakeLast(Kept))));
            if (await tables.People.TryMergeAsync(row, before.ETag, cancellationToken))
                return true;
        }

        return false;
    }
}
