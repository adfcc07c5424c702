using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>How to reach somebody one to one.</summary>
/// <param name="Conversation">The 1:1 chat; null while the bot has only met them in a channel.</param>
/// <param name="Locale">As Teams gives it; null where it did not.</param>
/// <param name="Active">False after the app was removed from the chat: messages there would be refused.</param>
/// <param name="Session">The session that a word typed in the 1:1 chat is about; null where there is none.</param>
public sealed record Contact(string? Conversation = null, Uri? ServiceUrl = null, string? Locale = null, bool? Active = null, SessionId? Session = null);

/// <summary>People that the bot has met, by tenant.</summary>
public sealed class PeopleStore(StorageTables tables)
{
    /// <returns>Null when the bot has not met this person.</returns>
    public async Task<Contact?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.People.FindAsync(Key(tenant.Value), Key(person.Value), cancellationToken);
        return row is null
            ? null
            : new Contact(
                row.GetString("Conversation"),
                row.GetString("ServiceUrl") is { } url ? new Uri(url) : null,
                row.GetString("Locale"),
                row.GetBoolean("Active"),
                row.GetString("Session") is { } session ? new SessionId(session) : null);
    }

    /// <summary>Writes what is given and keeps the rest: null says nothing.</summary>
    public Task MergeAsync(TenantId tenant, PersonId person, Contact contact, CancellationToken cancellationToken) =>
        tables.People.UpsertEntityAsync(Row(tenant, person, contact), TableUpdateMode.Merge, cancellationToken);

    /// <summary>What these people type in their 1:1 chats is about this session from now on.</summary>
    public async Task PointAsync(TenantId tenant, IEnumerable<PersonId> everybody, SessionId session, CancellationToken cancellationToken)
    {
        foreach (var some in everybody.Distinct().Chunk(TransactionRules.Most))
            await tables.People.TrySubmitAsync(
                [.. some.Select(person => new TableTransactionAction(TableTransactionActionType.UpsertMerge, Row(tenant, person, new Contact(Session: session))))],
                cancellationToken);
    }

    /// <summary>Writes what is given where no 1:1 chat is known yet.</summary>
    /// <returns>False when one is known: then nothing is written.</returns>
    public async Task<bool> TryMeetAsync(TenantId tenant, PersonId person, Contact contact, CancellationToken cancellationToken)
    {
        var met = Row(tenant, person, contact);
        while (true)
        {
            var known = await tables.People.FindAsync(met.PartitionKey, met.RowKey, cancellationToken);
            if (known?.GetString("Conversation") is not null)
                return false;
            if (known is null
                ? await tables.People.TryAddAsync(met, cancellationToken)
                : await tables.People.TryUpdateAsync(met, known.ETag, TableUpdateMode.Merge, cancellationToken) is not null)
                return true;
        }
    }

    private static TableEntity Row(TenantId tenant, PersonId person, Contact contact) => RowSchema.NewRow(
        Key(tenant.Value),
        Key(person.Value),
        ("Conversation", contact.Conversation),
        ("ServiceUrl", contact.ServiceUrl?.AbsoluteUri),
        ("Locale", contact.Locale),
        ("Active", contact.Active),
        ("Session", contact.Session?.Value));

    internal static string Key(string id) => KeyEncoding.Encode(id);
}
