using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// When people can be reminded, by tenant: rows of their own beside those of the people, as few say it and whoever sends reminders asks
/// about all.
/// </summary>
public sealed class AvailabilityStore(StorageTables tables)
{
    /// <summary>No key of a person begins with it, since an encoded id holds no colon.</summary>
    private const string Prefix = "days:";

    private const string DaysColumn = "Days";
    private const string QuietColumn = "Quiet";

    /// <returns>What somebody said, or else that they can be reminded on all working days.</returns>
    public async Task<Availability> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await tables.People.FindAsync(PeopleStore.Key(tenant.Value), KeyOf(person), cancellationToken) is { } row
            ? Read(row)
            : Availability.Always;

    /// <summary>Of all who said it.</summary>
    public async Task<IReadOnlyDictionary<PersonId, Availability>> AllAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await tables.People
            .QueryAsync<TableEntity>(RowFilter.Prefix(PeopleStore.Key(tenant.Value), Prefix), cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => new PersonId(KeyEncoding.Decode(PersonKey(row.RowKey))), Read, cancellationToken: cancellationToken);

    public Task SaveAsync(TenantId tenant, PersonId person, Availability availability, CancellationToken cancellationToken) =>
        tables.People.UpsertEntityAsync(
            RowSchema.NewRow(
                PeopleStore.Key(tenant.Value),
                KeyOf(person),
                (DaysColumn, string.Concat(availability.Days.Order().Select(day => (int)day))),
                (QuietColumn, !availability.WantsReminders)),
            TableUpdateMode.Replace,
            cancellationToken);

    internal static string KeyOf(PersonId person) => Prefix + PeopleStore.Key(person.Value);

    /// <summary>The key of the person whom a row of the table is about.</summary>
    internal static string PersonKey(string rowKey) =>
        rowKey.StartsWith(Prefix, StringComparison.Ordinal) ? rowKey[Prefix.Length..] : rowKey;

    private static Availability Read(TableEntity row) => new(
        (row.GetString(DaysColumn) ?? "").Select(digit => (DayOfWeek)(digit - '0')).ToHashSet(),
        row.GetBoolean(QuietColumn) is not true);
}
