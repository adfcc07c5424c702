using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// The dots of members. While they can be given, a row has a key that only a <see cref="RoundSecret"/> can compute, and the person
/// encrypted, in every session. Once they are counted the rows and the secret are deleted: what is left is how many each item got.
/// </summary>
public sealed class DotStore(StorageTables tables)
{
    /// <summary>Saves the dots of a member in place of earlier ones, exactly while the gate is there.</summary>
    /// <returns><see cref="AnswerSaving.Changed"/> where it is not: load the session and decide again.</returns>
    public async Task<AnswerSaving> SaveAsync(
        SessionId id, PersonId by, IReadOnlyList<string> items, IReadOnlyList<DueWork> work, CancellationToken cancellationToken)
    {
        if (await SecretOrNewAsync(id, cancellationToken) is not { } secret)
            return AnswerSaving.Changed;
        return await tables.Sessions.TrySubmitAsync(
            [
                TransactionRules.Touch(id, Keys.DotsGate),
                TransactionRules.Touch(id, secret.RowKey),
                new(TableTransactionActionType.UpsertReplace, DotsRow.Create(id, secret, by, items)),
                .. WorkRow.Upserts(id, work),
            ],
            cancellationToken) ? AnswerSaving.Saved : AnswerSaving.Changed;
    }

    /// <summary>
    /// The people who gave dots; somebody who can't be read, because the secret was not in a backup, under an id of nobody.
    /// </summary>
    public async Task<IReadOnlySet<PersonId>> GivenAsync(SessionId id, CancellationToken cancellationToken)
    {
        var secret = await SecretAsync(id, cancellationToken);
        return await RowsAsync(id, Keys.Dots).Select(row => DotsRow.By(row, secret)).ToHashSetAsync(cancellationToken: cancellationToken);
    }

    /// <returns>The ids of the items to which this person gave a dot; none once they are counted.</returns>
    public async Task<IReadOnlyList<string>> OwnAsync(SessionId id, PersonId person, CancellationToken cancellationToken) =>
        await SecretAsync(id, cancellationToken) is { } secret
        && await tables.Sessions.FindAsync(id.Value, Keys.Dots + secret.AnswerKey(person), cancellationToken) is { } row
            ? DotsRow.Items(row)
            : [];

    /// <summary>What can get dots; empty where nobody was asked.</summary>
    public async Task<IReadOnlyList<DotItem>> ItemsAsync(SessionId id, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.Choosing, cancellationToken) is { } row ? ChoosingRow.Items(row) : [];

    /// <returns>Null until the dots are counted.</returns>
    public async Task<Ranking?> RankingAsync(SessionId id, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(id.Value, Keys.Choosing, cancellationToken) is { } row ? ChoosingRow.Ranking(row) : null;

    /// <summary>
    /// Counts the dots and deletes who gave which. The gate is gone, so no more come in. The counts are written before anything is deleted:
    /// whoever dies in between is followed by one who only deletes.
    /// </summary>
    public async Task CountAsync(Session session, int leastAnswers, CancellationToken cancellationToken)
    {
        if (await tables.Sessions.FindAsync(session.Id.Value, Keys.Choosing, cancellationToken) is not { } row)
            return;
        if (ChoosingRow.Ranking(row) is null)
        {
            var given = await RowsAsync(session.Id, Keys.Dots).Select(DotsRow.Items).ToListAsync(cancellationToken);
            var counted = ChoosingRow.Counted(
                session.Id, ChoosingRow.Items(row), given, Anonymity.WithholdsDots(session, given.Count, leastAnswers));
            // Another instance that counts finds the same rows.
            await tables.Sessions.TryUpdateAsync(counted, row.ETag, TableUpdateMode.Replace, cancellationToken);
        }

        await DiscardAsync(session.Id, cancellationToken);
    }

    /// <summary>Deletes who gave which dots, counted or not, unless dots are being given.</summary>
    /// <remarks>
    /// The gate is looked at after the rows: whatever somebody else adds meanwhile, because dots are asked for anew, is not among them.
    /// </remarks>
    public async Task DiscardAsync(SessionId id, CancellationToken cancellationToken)
    {
        var former = new List<TableEntity>();
        foreach (var prefix in new[] { Keys.Dots, Keys.Secrets(Keys.DotsSecret) })
            former.AddRange(await RowsAsync(id, prefix).ToListAsync(cancellationToken));
        if (await tables.Sessions.FindAsync(id.Value, Keys.DotsGate, cancellationToken) is not null)
            return;
        foreach (var row in former)
            await tables.Sessions.TryDeleteAsync(id.Value, row.RowKey, ETag.All, cancellationToken);
    }

    /// <summary>The rows that make it possible to give dots.</summary>
    internal static TableTransactionAction[] Opening(SessionId id, IReadOnlyList<DotItem> items) =>
    [
        new(TableTransactionActionType.UpsertReplace, RowSchema.NewRow(id.Value, Keys.DotsGate)),
        new(TableTransactionActionType.UpsertReplace, RoundSecret.NewRow(id, Keys.DotsSecret)),
        new(TableTransactionActionType.UpsertReplace, ChoosingRow.Create(id, items)),
    ];

    internal static TableTransactionAction Closing(SessionId id) =>
        new(TableTransactionActionType.Delete, RowSchema.NewRow(id.Value, Keys.DotsGate));

    /// <returns>Null where no dots are taken. A backup has no secret: then one is made.</returns>
    private async Task<RoundSecret?> SecretOrNewAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await SecretAsync(id, cancellationToken) is { } secret)
            return secret;
        if (await tables.Sessions.FindAsync(id.Value, Keys.DotsGate, cancellationToken) is null)
            return null;
        await tables.Sessions.TryAddAsync(RoundSecret.NewMissingRow(id, Keys.DotsSecret), cancellationToken);
        return await SecretAsync(id, cancellationToken);
    }

    private Task<RoundSecret?> SecretAsync(SessionId id, CancellationToken cancellationToken) =>
        RoundSecret.FindAsync(tables, id, Keys.DotsSecret, cancellationToken);

    private AsyncPageable<TableEntity> RowsAsync(SessionId id, string prefix) =>
        tables.Sessions.QueryAsync<TableEntity>(RowFilter.Prefix(id.Value, prefix));
}

/// <summary>The dots of one person, without a moment.</summary>
internal static class DotsRow
{
    private const char Separator = ',';

    public static TableEntity Create(SessionId session, RoundSecret secret, PersonId by, IReadOnlyList<string> items) => RowSchema.NewRow(
        session.Value,
        Keys.Dots + secret.AnswerKey(by),
        ("Items", string.Join(Separator, items)),
        ("Person", secret.Hide(by)));

    public static string[] Items(TableEntity row) => (row.GetString("Items") ?? "").Split(Separator);

    public static PersonId By(TableEntity row, RoundSecret? secret) =>
        secret?.Find(row.GetString("Person") ?? "") ?? Keys.PersonOf(row.RowKey);
}

/// <summary>
/// What can get dots, with a column for the id, the round and the text of each; once they are counted, with one for its dots.
/// </summary>
internal static class ChoosingRow
{
    private const string Voters = "Voters";
    private const string Withheld = "Withheld";

    public static TableEntity Create(SessionId session, IReadOnlyList<DotItem> items)
    {
        var row = RowSchema.NewRow(session.Value, Keys.Choosing);
        foreach (var (index, item) in items.Index())
            (row[Column("Id", index)], row[Column("Round", index)], row[Column("Text", index)]) = (item.Id, item.Round, item.Text);
        return row;
    }

    /// <param name="isWithheld">True leaves the dots of each item out: nobody is ever to know them.</param>
    public static TableEntity Counted(SessionId session, IReadOnlyList<DotItem> items, IReadOnlyList<string[]> given, bool isWithheld)
    {
        var row = Create(session, items);
        (row[Voters], row[Withheld]) = (given.Count, isWithheld);
        if (!isWithheld)
            foreach (var (index, item) in items.Index())
                row[Column("Dots", index)] = given.Count(some => some.Contains(item.Id));
        return row;
    }

    public static IReadOnlyList<DotItem> Items(TableEntity row) =>
    [
        .. Enumerable.Range(0, int.MaxValue)
            .Select(index => (
                Id: row.GetString(Column("Id", index)),
                Round: row.GetInt32(Column("Round", index)),
                Text: row.GetString(Column("Text", index))))
            .TakeWhile(item => item.Id is not null)
            .Select(item => new DotItem(item.Id!, item.Round ?? 0, item.Text ?? "")),
    ];

    /// <returns>Null until they are counted.</returns>
    public static Ranking? Ranking(TableEntity row)
    {
        if (row.GetInt32(Voters) is not { } voters)
            return null;
        if (row.GetBoolean(Withheld) == true)
            return new Ranking([], voters, IsWithheld: true);
        var ranked = Items(row).Select((item, index) => new RankedItem(item, row.GetInt32(Column("Dots", index)) ?? 0));
        return new Ranking([.. ranked.OrderByDescending(item => item.Dots)], voters, IsWithheld: false);
    }

    private static string Column(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1:D2}");
}
