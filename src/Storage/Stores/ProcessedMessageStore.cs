using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The last messages of somebody that were answered, with the version that an addition must still find.</summary>
/// <param name="ETag">Null while the bot has not met this person.</param>
public sealed record Heard(IReadOnlyList<Fingerprint> Messages, ETag? ETag)
{
    public bool Has(Fingerprint message) => Messages.Contains(message);
}

/// <summary>Which messages have been answered, beside what else is known of a person.</summary>
public sealed class ProcessedMessageStore(StorageTables tables)
{
    /// <summary>Far more than anybody types in the half minute in which Teams delivers again.</summary>
    private const int Kept = 8;

    private const string Column = "Heard";

    public async Task<Heard> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.People.FindAsync(PeopleStore.Key(tenant.Value), PeopleStore.Key(person.Value), cancellationToken);
        var messages = row?.GetString(Column)?.Split(' ') ?? [];
        return new Heard([.. messages.Select(message => new Fingerprint(message))], row?.ETag);
    }

    /// <param name="before">As it was read last; where it has changed since, it is read again.</param>
    /// <returns>False when it was there already: another delivery of the same message came first.</returns>
    public async Task<bool> TryAddAsync(TenantId tenant, PersonId person, Heard before, Fingerprint message, CancellationToken cancellationToken)
    {
        for (; !before.Has(message); before = await FindAsync(tenant, person, cancellationToken))
        {
            var row = RowSchema.NewRow(
                PeopleStore.Key(tenant.Value), PeopleStore.Key(person.Value), (Column, string.Join(' ', before.Messages.Append(message).TakeLast(Kept))));
            if (before.ETag is { } version
                ? await tables.People.TryUpdateAsync(row, version, TableUpdateMode.Merge, cancellationToken) is not null
                : await tables.People.TryAddAsync(row, cancellationToken))
                return true;
        }

        return false;
    }
}
