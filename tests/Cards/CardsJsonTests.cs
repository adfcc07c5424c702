using System.Text.Json;
using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests;

public sealed class CardsJsonTests
{
    [Theory]
    [InlineData("ë", 2)]
    [InlineData("漢", 3)]
    [InlineData("🙂", 4)]
    [InlineData("\u00A0", 2)]
    [InlineData("👨‍👩‍👧", 18)]
    [InlineData("\uE000", 3)]
    [InlineData("\"", 2)]
    [InlineData("\\", 2)]
    [InlineData("\n", 2)]
    [InlineData("\u0001", 6)]
    public void A_character_takes_no_more_bytes_than_JSON_demands_and_is_read_back_unchanged(string character, int bytes)
    {
        Assert.Equal(bytes, Size(character) - Size(""));
        Assert.Equal(character, ReadBack(character));
    }

    [Fact]
    public void An_unpaired_surrogate_is_replaced() => Assert.Equal("a\uFFFDb", ReadBack("a\uD83Db"));

    private static int Size(string text) => CardsJson.ToUtf8(Card(text)).Length;

    private static string ReadBack(string text) =>
        JsonElement.Parse(CardsJson.ToUtf8(Card(text))).GetProperty("body")[0].Text("text");

    private static AdaptiveCard Card(string text) => new([new TextBlock(text)]);
}
