using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Stores;

public sealed class ReplyStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 12, 12, 0, 0, TimeSpan.Zero);

    private static readonly SessionId Id = new("487a404cab45841f9a36b70f30dad513");

    private static readonly ManagerReply Reply = new(
        new Person(new PersonId("henk:1"), "Henk"), new ReplyTexts("We gaan langs.\nElke maandag.", "", "💬 “Kosten”"), Noon);

    [Fact]
    public void A_reply_is_read_back_as_it_was_given_and_as_it_was_changed()
    {
        foreach (var reply in new[] { Reply, Reply with { ChangedAt = Noon.AddDays(1) } })
            Assert.Equal(reply, ReplyRow.Read(ReplyRow.Create(Id, 2, reply)));
    }

    [Fact]
    public void The_row_has_the_columns_that_the_documents_tell_of()
    {
        var row = ReplyRow.Create(Id, 12, Reply with { ChangedAt = Noon });
        Assert.Equal("reply:12", row.RowKey);
        Assert.Equal(
            ["Agreed", "At", "ChangedAt", "Declined", "Explored", "Name", "Person", "Schema"],
            RowSchema.Columns(row).Select(column => column.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Replies_are_found_by_their_round_and_a_session_without_any_has_none()
    {
        var stop = TestContext.Current.CancellationToken;
        var tables = new StorageTables(new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        await tables.CreateAsync(stop);
        var (store, table) = (new ReplyStore(tables), tables.Sessions);
        var id = new SessionId("00000000000000000000000000000c1e");
        Assert.Empty(await store.AllAsync(id, stop));
        Assert.Null(await store.FindAsync(id, 1, stop));
        foreach (var round in new[] { 1, 10 })
            await table.TrySubmitAsync([ReplyRow.Upsert(id, round, Reply)], stop);
        await table.TrySubmitAsync([ReplyRow.Upsert(id, 1, Reply with { ChangedAt = Noon })], stop);
        Assert.Equal(
            new Dictionary<int, ManagerReply> { [1] = Reply with { ChangedAt = Noon }, [10] = Reply }, await store.AllAsync(id, stop));
        Assert.Equal(Reply, await store.FindAsync(id, 10, stop));
    }
}
