using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Stores;

public sealed class ErasureStoreTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Retention Year = new(365);

    /// <summary>Rows get their moment from the service.</summary>
    private readonly DateTimeOffset begin = TimeProvider.System.GetUtcNow();

    private readonly StorageTables tables = new(new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ErasureStore Store => new(tables, new ChannelStore(tables), new DueStore(tables));

    public async ValueTask InitializeAsync() => await tables.CreateAsync(Token);

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task Of_two_that_begin_with_the_same_session_one_does_and_every_row_goes()
    {
        var session = await CreateAsync("whole", Phase.Finished, members: 250);
        await CreateAsync("beside", Phase.Finished, members: 2);
        var later = begin.AddDays(366);
        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Store.TryBeginAsync(session.Id, Year, later, Token)));
        Assert.Single(begun, true);
        Assert.Null(await new SessionStore(tables, new PlaybookStore(tables)).LoadAsync(session.Id, Token));

        // Two may come to complete it, and one of them late.
        await Task.WhenAll(Store.CompleteAsync(session.Id, later, Token), Store.CompleteAsync(session.Id, later, Token));
        Assert.Equal(["erasing"], await KeysAsync(session.Id));
        await tables.Sessions.AddEntityAsync(new TableEntity(session.Id.Value, "actions:late"), Token);
        await Store.CompleteAsync(session.Id, later.AddDays(1), Token);
        Assert.Empty(await KeysAsync(session.Id));
        Assert.Equal(2, (await KeysAsync(new SessionId("beside"))).Count(key => key.StartsWith("member:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_channel_of_another_session_stays_taken()
    {
        var (old, channels) = (await CreateAsync("old", Phase.Finished), new ChannelStore(tables));
        Assert.True(await channels.TryTakeAsync(old with { Id = new SessionId("new") }, begin, Token));
        Assert.True(await Store.TryBeginAsync(old.Id, Year, begin.AddDays(366), Token));
        await Store.CompleteAsync(old.Id, begin.AddDays(366), Token);
        Assert.Equal("new", (await channels.FindAsync(old.Location.Tenant, old.Location.Channel, Token))?.Value);
    }

    [Fact]
    public async Task A_session_that_never_ended_is_kept_by_any_row_that_is_not_as_old()
    {
        var session = await CreateAsync("answered", Phase.Running, createdAt: begin.AddDays(-800));
        Assert.False(await Store.TryBeginAsync(session.Id, Year, begin.AddDays(364), Token));
        Assert.True(await Store.TryBeginAsync(session.Id, Year, begin.AddDays(366), Token));
    }

    [Fact]
    public async Task Each_session_is_met_once_with_its_roster_and_with_messages_of_days_ago()
    {
        await CreateAsync("met", Phase.Running, members: 2);
        await tables.Sessions.AddEntityAsync(new TableEntity("met", "message:abc"), Token);
        Assert.Empty((await MeetAsync(begin.AddHours(-1))).OldMessages);
        var met = await MeetAsync(begin.AddDays(4));
        Assert.Equal(["p000", "p001"], met.Members);
        Assert.Equal(["message:abc"], met.OldMessages);
        Assert.False(met.IsBegun);
        await Store.ForgetMessagesAsync(met, Token);
        await Store.ForgetMessagesAsync(met, Token);
        Assert.Empty((await MeetAsync(begin.AddDays(4))).OldMessages);
    }

    [Fact]
    public async Task One_of_many_instances_has_the_run_and_another_takes_it_where_that_one_died()
    {
        var schedule = new ErasureSchedule(tables);
        await CreateAsync("scheduled", Phase.Running);
        Assert.False(await schedule.TryTakeAsync(begin, begin.AddHours(9), begin.AddHours(1), Token));
        Assert.False(await schedule.TryTakeAsync(begin.AddHours(8), begin, begin.AddHours(9), Token));
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => schedule.TryTakeAsync(begin.AddHours(9), begin, begin.AddHours(10), Token)));
        Assert.Single(taken, true);
        Assert.True(await schedule.TryTakeAsync(begin.AddHours(10), begin, begin.AddHours(11), Token));
        await schedule.EndAsync(begin.AddHours(34), Token);
        Assert.False(await schedule.TryTakeAsync(begin.AddHours(33), begin, begin, Token));
    }

    private async Task<MetSession> MeetAsync(DateTimeOffset messagesBefore) =>
        await Store.AllAsync(messagesBefore, Token).SingleAsync(met => met.Id.Value == "met", Token);

    private async Task<IReadOnlyList<string>> KeysAsync(SessionId id) => await tables.Sessions
        .QueryAsync<TableEntity>(RowFilter.Partition(id.Value), cancellationToken: Token).Select(row => row.RowKey).ToListAsync(Token);

    private async Task<Session> CreateAsync(string id, Phase phase, int members = 1, DateTimeOffset? createdAt = null)
    {
        var person = new Person(new PersonId("p000"), "Sanne");
        var session = new Session(
            new SessionId(id),
            new Location(
                new TenantId("tenant"),
                "19:team",
                "Team",
                new ChannelId($"19:{id}"),
                $"19:{id};messageid=1",
                new Uri("https://localhost"),
                "28:bot"),
            new PlaybookVersion("poster", 1),
            person,
            new Settings("Titel", person, Names.Shown, null, new Dictionary<string, string>()),
            phase,
            [],
            createdAt ?? begin,
            EndedAt: phase == Phase.Finished ? begin : null);
        await tables.Sessions.AddEntityAsync(SessionRow.Create(session), Token);
        var roster = Enumerable.Range(0, members).Select(number => new Member(new Person(new PersonId($"p{number:D3}"), "Lid"), "29:1"));
        await new MemberStore(tables).SaveAsync(session.Id, roster, Token);
        return session;
    }
}
