using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class KeyEncodingTests(AzuriteFixture azurite)
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
    [InlineData("", "")]
    [InlineData("0b9f4c5e-1d0a_9.x", "0b9f4c5e-1d0a_9.x")]
    [InlineData("19:abc@thread.tacv2;messageid=17", "19~3Aabc@thread.tacv2;messageid=17")]
    [InlineData(@"a/b\c#d?e%f~g", "a~2Fb~5Cc~23d~3Fe~25f~7Eg")]
    [InlineData("Zoë 👩‍👧 'q'", "Zoë 👩‍👧 'q'")]
    [InlineData("\0\t\u007f\u0085", "~00~09~7F~85")]
    [InlineData("\uFFFF", "~uFFFF")]
    public void A_text_is_encoded_readably_and_decoded_again(string text, string key)
    {
        Assert.Equal(key, KeyEncoding.Encode(text));
        Assert.Equal(text, KeyEncoding.Decode(key));
    }

    // This is a test of its own because an attribute can't hold an unpaired surrogate.
    [Fact]
    public void An_unpaired_surrogate_is_encoded_and_decoded_again()
    {
        Assert.Equal("~uD83D and ~uDC69", KeyEncoding.Encode("\uD83D and \uDC69"));
        Assert.Equal("\uD83D and \uDC69", KeyEncoding.Decode("~uD83D and ~uDC69"));
    }

    [Fact]
    public void Every_character_has_a_legal_and_unique_encoding()
    {
        var texts = Enumerable.Range(0, 0x10000).Select(c => $"a{(char)c}b").ToList();
        var keys = texts.ConvertAll(KeyEncoding.Encode);
        Assert.Equal(texts, keys.Select(KeyEncoding.Decode));
        Assert.Equal(texts.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(keys, key => key.Any(c => char.IsControl(c) || @"/\#?%:".Contains(c, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_encoding_of_a_prefix_is_a_prefix_of_the_encoding() =>
        Assert.StartsWith(KeyEncoding.Encode("19:a/"), KeyEncoding.Encode("19:a/b:c"), StringComparison.Ordinal);

    [Fact]
    public void A_key_has_at_most_512_characters()
    {
        Assert.Equal(512, KeyEncoding.Encode(new('a', 512)).Length);
        Assert.Throws<ArgumentException>(() => KeyEncoding.Encode(new('a', 513)));
        Assert.Throws<ArgumentException>(() => KeyEncoding.Encode(new('/', 171)));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("~2")]
    [InlineData("~zz")]
    [InlineData("~u123")]
    public void A_malformed_key_is_not_decoded(string key) =>
        Assert.Throws<FormatException>(() => KeyEncoding.Decode(key));

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_service_accepts_every_encoded_key(string text)
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
    public async Task A_legal_key_needs_no_encoding(string key)
    {
        var table = await azurite.NewTableAsync();
        Assert.True(await table.TryAddAsync(new(key, key), Token));
        Assert.Equal(key, (await table.FindAsync(key, key, Token))?.RowKey);
        var rows = await table.QueryAsync<TableEntity>(RowFilter.Partition(key), cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(key, Assert.Single(rows).PartitionKey);
        Assert.True(await table.TryDeleteAsync(key, key, ETag.All, Token));
    }

    [Fact]
    public async Task The_service_refuses_a_key_that_should_have_been_encoded()
    {
        var table = await azurite.NewTableAsync();
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => table.TryAddAsync(new("p", "a/b"), Token));
        Assert.Equal(400, fault.Status);
    }
}
