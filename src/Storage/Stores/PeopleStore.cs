using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>How to reach a person one to one.</summary>
/// <param name="Conversation">The 1:1 chat; null while the bot knows this person from a channel only.</param>
/// <param name="Locale">The locale that Teams gave; null where it gave none.</param>
/// <param name="Active">False after the app was removed from the chat, which refuses messages from then on.</param>
/// <param name="Session">The last session in which this person had a part; null where there is none.</param>
public sealed record Contact(
    string? Conversation = null, Uri? ServiceUrl = null, string? Locale = null, bool? Active = null, SessionId? Session = null);

/// <summary>The people that the bot knows, by tenant.</summary>
public sealed class PeopleStore(StorageTables tables)
{
    /// <summary>Sessions that are over count too, until others take their place. Nobody leads so many at a time.</summary>
    private const int MostLed = 8;

    private const string LedColumn = "Led";

    /// <summary>Of the sessions of which somebody is or was the manager: years of them, with many teams.</summary>
    private const int MostManaged = 100;

    private const string ManagedColumn = "Managed";

    /// <returns>Null where the bot does not know this person.</returns>
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

    /// <summary>Updates what is known about a person. Properties that are null keep their stored value.</summary>
    public Task MergeAsync(TenantId tenant, PersonId person, Contact contact, CancellationToken cancellationToken) =>
        tables.People.UpsertEntityAsync(Row(tenant, person, contact), TableUpdateMode.Merge, cancellationToken);

    /// <returns>The last session in which somebody had a part, and those that they were given to lead, the last one at the end.</returns>
    public async Task<(SessionId? Last, IReadOnlyList<SessionId> Led)> SessionsAsync(
        TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.People.FindAsync(Key(tenant.Value), Key(person.Value), cancellationToken);
        return (row?.GetString("Session") is { } last ? new SessionId(last) : null, [.. Ids(row, LedColumn).Select(id => new SessionId(id))]);
    }

    /// <summary>Somebody was given this session to lead: it is the one that their commands are about, or one of those.</summary>
    public Task AddLedAsync(TenantId tenant, PersonId person, SessionId session, CancellationToken cancellationToken) =>
        AddAsync(Row(tenant, person, new Contact(Session: session)), LedColumn, MostLed, session, cancellationToken);

    /// <summary>Somebody became the manager of this session.</summary>
    public Task AddManagedAsync(TenantId tenant, PersonId person, SessionId session, CancellationToken cancellationToken) =>
        AddAsync(Row(tenant, person, new Contact()), ManagedColumn, MostManaged, session, cancellationToken);

    /// <summary>The sessions of which somebody became the manager, the last one at the end. Some may be gone, or have another manager now.</summary>
    public async Task<IReadOnlyList<SessionId>> ManagedAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.People.FindAsync(Key(tenant.Value), Key(person.Value), cancellationToken);
        return [.. Ids(row, ManagedColumn).Select(id => new SessionId(id))];
    }

    /// <summary>The last session in which these people had a part is this one.</summary>
    public async Task SetSessionAsync(TenantId tenant, IEnumerable<PersonId> people, SessionId session, CancellationToken cancellationToken)
    {
        var contact = new Contact(Session: session);
        foreach (var batch in people.Distinct().Chunk(TransactionRules.MaxActions))
        {
            var rows = batch.Select(person => Row(tenant, person, contact));
            await tables.People.TrySubmitAsync(
                [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row))], cancellationToken);
        }
    }

    /// <summary>Adds a contact, or updates one that has no 1:1 chat yet.</summary>
    /// <returns>False where a 1:1 chat is known already; nothing is written then.</returns>
    public async Task<bool> TryAddAsync(TenantId tenant, PersonId person, Contact contact, CancellationToken cancellationToken)
    {
        var row = Row(tenant, person, contact);
        while (true)
        {
            var known = await tables.People.FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (known?.GetString("Conversation") is not null)
                return false;
            if (await tables.People.TryMergeAsync(row, known?.ETag, cancellationToken))
                return true;
        }
    }

    /// <summary>Puts a session at the end of those in a column, of which the last are kept.</summary>
    private async Task AddAsync(TableEntity row, string column, int most, SessionId session, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await tables.People.FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
            row[column] = string.Join(' ', Ids(known, column).Where(id => id != session.Value).Append(session.Value).TakeLast(most));
            if (await tables.People.TryMergeAsync(row, known?.ETag, cancellationToken))
                return;
        }
    }

    /// <summary>Empty in a row of an older version.</summary>
    private static string[] Ids(TableEntity? row, string column) => row?.GetString(column)?.Split(' ') ?? [];

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
