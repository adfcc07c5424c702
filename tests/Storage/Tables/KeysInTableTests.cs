using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class KeysInTableTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Texts =>
    [
        "19:2f_A-9@thread.tacv2;messageid=1700000000000",
        @"/ \ # ? ; : @ %",
        "100%25 %2F ~2F ~",
        "it's ''quoted''",
        "tab\tnul\0bell\u0007del\u007f\u0085",
        "Zoë 👩‍👩‍👧 日本",
        " a + b & c = (d), {e} \"f\" ",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_is_a_key_once_encoded(string text)
    {
        var table = await azurite.NewTableAsync();
        var key = KeyEncoding.Encode(text);

        Assert.True(await table.TryAddAsync(new(key, $"answer:{key}") { ["N"] = 1 }, Token));
        Assert.NotNull(await table.TryUpdateAsync(new(key, $"answer:{key}") { ["N"] = 2 }, ETag.All, TableUpdateMode.Merge, Token));
        Assert.True(await table.TrySubmitAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity(key, key) { ["N"] = 1 }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity(key, $"answer:{key}") { ["N"] = 3 }, ETag.All),
        ], Token));

        var rows = await table.QueryAsync<TableEntity>(RowFilter.Prefix(key, "answer:"), cancellationToken: Token).ToListAsync(Token);
        var row = Assert.Single(rows);
        Assert.Equal((text, 3), (KeyEncoding.Decode(row.RowKey["answer:".Length..]), row.GetInt32("N")));
        Assert.Equal(key, (await table.FindAsync(key, key, Token))?.RowKey);
        Assert.True(await table.TryDeleteAsync(key, key, ETag.All, Token));
    }

    [Theory]
    [InlineData("; : @ = + & , ( )")]
    [InlineData("it's 'quoted'")]
    [InlineData("👩‍👩‍👧 Zoë")]
    public async Task A_legal_key_goes_through_as_it_is(string key)
    {
        var table = await azurite.NewTableAsync();
        Assert.True(await table.TryAddAsync(new(key, key), Token));
        Assert.Equal(key, (await table.FindAsync(key, key, Token))?.RowKey);
        var rows = await table.QueryAsync<TableEntity>(RowFilter.Partition(key), cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(key, Assert.Single(rows).PartitionKey);
        Assert.True(await table.TryDeleteAsync(key, key, ETag.All, Token));
    }

    [Fact]
    public async Task An_illegal_key_is_a_fault()
    {
        var table = await azurite.NewTableAsync();
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => table.TryAddAsync(new("p", "a/b"), Token));
        Assert.Equal(400, fault.Status);
    }
}
