using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Stores;

/// <summary>A round of an anonymous session that is sealed by processes that die, and by two at the same time.</summary>
public sealed class AnswerSealTests(AzuriteFixture azurite)
{
    /// <summary>Three transactions of answers, and as many of notes.</summary>
    private const int People = 120;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whenever_the_process_dies_each_answer_is_there_once_and_the_next_one_seals_all()
    {
        var tables = await TablesAsync();
        var answers = new AnswerStore(tables);
        for (var writes = 0; ; writes++)
        {
            var session = await AnsweredAsync(tables, answers, $"dies{writes}");
            var isSealed = await TrySealAsync(new DyingClient(writes), session.Id);
            await AllAreThereAsync(answers, session);

            Assert.True(await new AnswerSeal(tables).TrySealAsync(session.Id, 1, Token));
            await AllAreThereAsync(answers, session);
            var keys = await KeysAsync(tables, session.Id);
            Assert.DoesNotContain(keys, key => key.Contains("open:", StringComparison.Ordinal) || key.StartsWith("secret:", StringComparison.Ordinal));
            Assert.Equal((People, People), (keys.Count(key => key.StartsWith("answer:01:sealed:", StringComparison.Ordinal)), keys.Count(key => key.StartsWith("answered:01:", StringComparison.Ordinal))));
            if (isSealed)
                return;
        }
    }

    [Fact]
    public async Task Two_at_the_same_time_seal_each_answer_once()
    {
        var tables = await TablesAsync();
        var answers = new AnswerStore(tables);
        var session = await AnsweredAsync(tables, answers, "two");
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            while (!await new AnswerSeal(tables).TrySealAsync(session.Id, 1, Token))
            {
            }
        }));
        await AllAreThereAsync(answers, session);
    }

    [Fact]
    public async Task Somebody_whose_answer_is_sealed_gets_no_second_one_in()
    {
        var tables = await TablesAsync();
        var answers = new AnswerStore(tables);
        var session = await AnsweredAsync(tables, answers, "second");
        Assert.True(await new AnswerSeal(tables).TrySealAsync(session.Id, 1, Token));
        Assert.Equal(AnswerSaving.Sealed, await answers.SaveAsync(session, AnswerOf(7), [], Token));
        Assert.Equal(new OwnAnswer(null, IsSealed: true), await answers.FindAsync(session, session.Rounds[0], AnswerOf(7).By.Id, Token));
        Assert.Equal(AnswerSaving.Saved, await answers.SaveAsync(session, AnswerOf(People), [], Token));
        Assert.Equal(AnswerSaving.Saved, await answers.SaveAsync(session, AnswerOf(People), [], Token));
        var other = AnswerOf(People) with { Fields = new Dictionary<FieldId, string> { [FieldId.Answer] = "other" } };
        Assert.Equal(AnswerSaving.Replaced, await answers.SaveAsync(session, other, [], Token));
        Assert.Equal(People + 1, await answers.InRoundAsync(session.Id, 1, Token).CountAsync(Token));
    }

    private static async Task AllAreThereAsync(AnswerStore answers, Session session)
    {
        var texts = await answers.InRoundAsync(session.Id, 1, Token).Select(answer => answer[FieldId.Answer]).ToListAsync(Token);
        Assert.Equal(Enumerable.Range(0, People).Select(number => AnswerOf(number)[FieldId.Answer]).Order(), texts.Order());
        Assert.Equal(
            Enumerable.Range(0, People).Select(number => AnswerOf(number).By.Id.Value).Order(),
            (await answers.AnsweredAsync(session, 1, Token)).Select(person => person.Value).Order());
    }

    private async Task<bool> TrySealAsync(DyingClient client, SessionId id)
    {
        try
        {
            var options = TableOptions.Create();
            options.AddPolicy(client, HttpPipelinePosition.PerCall);
            return await new AnswerSeal(new StorageTables(new TableServiceClient(azurite.ConnectionString, options))).TrySealAsync(id, 1, Token);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<StorageTables> TablesAsync()
    {
        var tables = new StorageTables(new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        await tables.CreateAsync(Token);
        return tables;
    }

    private static async Task<Session> AnsweredAsync(StorageTables tables, AnswerStore answers, string id)
    {
        var someone = new Person(new PersonId("somebody"), "");
        var session = new Session(
            new SessionId(id),
            new Location(new TenantId("t"), "19:team", "", new ChannelId("19:channel"), "19:thread", new Uri("https://teams.example/"), "28:bot"),
            new PlaybookVersion("p", 1),
            someone,
            new Settings("", someone, Names.Anonymous, null, new Dictionary<string, string>()),
            Phase.Running,
            [new RoundState(1, "r", [FieldId.Answer], RoundPhase.Open)],
            default);
        await tables.Sessions.UpsertEntityAsync(new TableEntity(id, "gate:01"), cancellationToken: Token);
        await Task.WhenAll(Enumerable.Range(0, People).Select(async number =>
            Assert.Equal(AnswerSaving.Saved, await answers.SaveAsync(session, AnswerOf(number), [], Token))));
        return session;
    }

    private static Answer AnswerOf(int number) => new(
        1, new Person(new PersonId($"person{number}"), "a name"), new Dictionary<FieldId, string> { [FieldId.Answer] = $"text {number}" }, DateTimeOffset.UnixEpoch);

    private static async Task<IReadOnlyList<string>> KeysAsync(StorageTables tables, SessionId id) =>
        await tables.Sessions.QueryAsync<TableEntity>(RowFilter.Partition(id.Value), cancellationToken: Token).Select(row => row.RowKey).ToListAsync(Token);

    /// <summary>Does so many writes and no more.</summary>
    private sealed class DyingClient(int writes) : HttpPipelinePolicy
    {
        private int _left = writes;

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            message.Request.Method == RequestMethod.Get || _left-- > 0
                ? ProcessNextAsync(message, pipeline)
                : throw new InvalidOperationException("The process died.");

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }
}
