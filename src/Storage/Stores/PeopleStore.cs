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
        var row = await tables.People.GetEntityIfExistsAsync(Key(tenant.Value), Key(person.Value), cancellationToken);
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
        tables.People.UpsertEntityAsync(
            new TableEntity(Key(tenant.Value), Key(person.Value))
            {
                ["Schema"] = Rows.SessionRow.Schema,
                ["Conversation"] = contact.Conversation,
                ["ServiceUrl"] = contact.ServiceUrl?.AbsoluteUri,
                ["Locale"] = contact.Locale,
                ["Active"] = contact.Active,
                ["Session"] = contact.Session?.Value,
            },
            TableUpdateMode.Merge,
            cancellationToken);

    private static string Key(string id) => KeyEncoding.Encode(id);
}
