using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class KeyEncodingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0b9f4c5e-1d0a_9.x", "0b9f4c5e-1d0a_9.x")]
    [InlineData("19:abc@thread.tacv2;messageid=17", "19~3Aabc@thread.tacv2;messageid=17")]
    [InlineData(@"a/b\c#d?e%f~g", "a~2Fb~5Cc~23d~3Fe~25f~7Eg")]
    [InlineData("Zoë 👩‍👧 'q'", "Zoë 👩‍👧 'q'")]
    [InlineData("\0\t\u007f\u0085", "~00~09~7F~85")]
    [InlineData("\uFFFF", "~uFFFF")]
    public void A_text_becomes_a_legible_key_and_comes_back(string text, string key)
    {
        Assert.Equal(key, KeyEncoding.Encode(text));
        Assert.Equal(text, KeyEncoding.Decode(key));
    }

    // Not with the others: an attribute can't hold half a character.
    [Fact]
    public void Half_a_surrogate_pair_is_encoded_and_comes_back()
    {
        Assert.Equal("~uD83D and ~uDC69", KeyEncoding.Encode("\uD83D and \uDC69"));
        Assert.Equal("\uD83D and \uDC69", KeyEncoding.Decode("~uD83D and ~uDC69"));
    }

    [Fact]
    public void Every_character_gives_a_legal_key_of_its_own()
    {
        var texts = Enumerable.Range(0, 0x10000).Select(c => $"a{(char)c}b").ToList();
        var keys = texts.ConvertAll(KeyEncoding.Encode);
        Assert.Equal(texts, keys.Select(KeyEncoding.Decode));
        Assert.Equal(texts.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(keys, key => key.Any(c => char.IsControl(c) || @"/\#?%:".Contains(c, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_key_of_a_prefix_is_a_prefix_of_the_key() =>
        Assert.StartsWith(KeyEncoding.Encode("19:a/"), KeyEncoding.Encode("19:a/b:c"), StringComparison.Ordinal);

    [Fact]
    public void A_key_has_512_characters_at_most()
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
    public void A_key_that_is_none_of_ours_is_refused(string key) =>
        Assert.Throws<FormatException>(() => KeyEncoding.Decode(key));
}
