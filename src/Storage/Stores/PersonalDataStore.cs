using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// The rows about one person in all sessions, for whoever asks what is kept of them, or wants it erased. It looks through the whole table: only
/// so is nothing missed, whoever wrote it, and it is asked seldom.
/// </summary>
public sealed class PersonalDataStore(StorageTables tables)
{
    /// <summary>The service takes fifteen comparisons in a filter.</summary>
    private const int KeysInFilter = 14;

    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private static readonly string[] KeysAndPerson = ["PartitionKey", "RowKey", "Person"];

    /// <returns>
    /// The sessions that know this person, the newest first: by a row, or because they led it, read its summary, left or opted out. Those that
    /// only a newer version can read are left out.
    /// </returns>
    public async Task<IReadOnlyList<SessionId>> SessionsAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        var all = new List<Session>();
        var filter = TableClient.CreateQueryFilter($"RowKey eq {Keys.Session} and Tenant eq {tenant.Value}");
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            if (!RowSchema.IsNewer(row))
                all.Add(SessionRow.Read(row));
        var numbers = Enumerable.Range(1, all.Select(session => session.Rounds.Count).DefaultIfEmpty().Max()).ToList();
        var withRows = await WithRowsAsync(
            [
                Keys.Member(person),
                Keys.ActionsOf(person),
                .. numbers.Select(round => Keys.Answer(round, person)),
                .. numbers.Select(round => Keys.Note(round, person)),
            ],
            cancellationToken);
        return
        [
            .. all.Where(session => withRows.Contains(session.Id) || session.IsAbsent(person) || Roles.Of(session, person) != Role.Member)
                .OrderByDescending(session => session.CreatedAt)
                .Select(session => session.Id),
        ];
    }

    /// <summary>The sessions to which this person gave actions, in whatever tenant.</summary>
    public Task<IReadOnlySet<SessionId>> WithActionsAsync(PersonId person, CancellationToken cancellationToken) =>
        WithRowsAsync([Keys.ActionsOf(person)], cancellationToken);

    /// <summary>
    /// Erases what a session keeps of this person. What is left of an anonymous answer once its round was closed, nobody can find.
    /// </summary>
    /// <param name="session">Whoever holds a role in it stays on the roster: others were told who reads along.</param>
    /// <returns>The rounds from which an answer went.</returns>
    public async Task<IReadOnlySet<int>> EraseAsync(Session session, PersonId person, CancellationToken cancellationToken)
    {
        var answers = session.Rounds.ToDictionary(round => Keys.Answer(round.Number, person), round => round.Number);
        HashSet<string> given = [Keys.ActionsOf(person), .. answers.Keys, .. session.Rounds.Select(round => Keys.Note(round.Number, person))];
        var holdsRole = Roles.Of(session, person) != Role.Member;
        var (found, rounds) = (await HiddenAsync(session, person, cancellationToken), new HashSet<int>());
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(
            RowFilter.Partition(session.Id.Value), select: KeysAndPerson, cancellationToken: cancellationToken))
            if (given.Contains(row.RowKey) || (!holdsRole && IsAbout(row, person)))
                found.Add(row.RowKey);
        foreach (var key in found)
            if (await tables.Sessions.TryDeleteAsync(session.Id.Value, key, ETag.All, cancellationToken) && answers.TryGetValue(key, out var round))
                rounds.Add(round);
        return rounds;
    }

    /// <summary>Erases how somebody can be reached, and when they work.</summary>
    public async Task EraseContactAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        foreach (var key in new[] { PeopleStore.Key(person.Value), AvailabilityStore.KeyOf(person) })
            await tables.People.TryDeleteAsync(PeopleStore.Key(tenant.Value), key, ETag.All, cancellationToken);
    }

    private async Task<IReadOnlySet<SessionId>> WithRowsAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var sessions = new HashSet<SessionId>();
        foreach (var some in keys.Chunk(KeysInFilter))
        {
            var filter = string.Join(" or ", some.Select(key => TableClient.CreateQueryFilter($"RowKey eq {key}")));
            await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken))
                sessions.Add(new SessionId(row.PartitionKey));
        }

        return sessions;
    }

    /// <summary>The keys that only a secret can compute: of an answer in an open round of an anonymous session, and of dots.</summary>
    private async Task<List<string>> HiddenAsync(Session session, PersonId person, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        foreach (var round in session.Rounds)
            if (await RoundSecret.FindAsync(tables, session.Id, round.Number, cancellationToken) is { } secret)
                keys.AddRange([Keys.OpenAnswer(round.Number, secret.AnswerKey(person)), Keys.OpenNote(round.Number, secret.NoteKey(person))]);
        if (await RoundSecret.FindAsync(tables, session.Id, Keys.DotsSecret, cancellationToken) is { } ofDots)
            keys.Add(Keys.Dots + ofDots.AnswerKey(person));
        return keys;
    }

    /// <summary>A place on the roster, a message to this person, or work for them.</summary>
    private static bool IsAbout(TableEntity row, PersonId person) =>
        row.RowKey == Keys.Member(person)
        || (IsWork(row.RowKey) && row.GetString("Person") == person.Value)
        || (row.RowKey.StartsWith(Keys.Posts, StringComparison.Ordinal) && IsTo(Keys.PostName(row.RowKey), person));

    private static bool IsWork(string key) =>
        key.StartsWith(Keys.Outbox, StringComparison.Ordinal) || key.StartsWith(Keys.SetAside, StringComparison.Ordinal);

    /// <summary>The name of a message to one person ends in their id.</summary>
    private static bool IsTo(string post, PersonId person) =>
        post.EndsWith(person.Value, StringComparison.Ordinal)
        && (post.Length == person.Value.Length || !char.IsLetterOrDigit(post[^(person.Value.Length + 1)]));
}
