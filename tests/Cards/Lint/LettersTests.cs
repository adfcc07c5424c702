using System.Text.Json;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Tests.Lint;

public sealed class LettersTests
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
    public void A_letter_takes_no_more_than_JSON_demands_and_comes_back(string letter, int bytes)
    {
        Assert.Equal(bytes, Size(letter) - Size(""));
        Assert.Equal(letter, JsonDocument.Parse(CardsJson.ToUtf8(Card(letter))).RootElement.GetProperty("body")[0].Text("text"));
    }

    [Fact]
    public void Half_a_pair_is_replaced() =>
        Assert.Equal("a\uFFFDb", JsonDocument.Parse(CardsJson.ToUtf8(Card("a\uD83Db"))).RootElement.GetProperty("body")[0].Text("text"));

    private static int Size(string letter) => CardsJson.ToUtf8(Card(letter)).Length;

    private static AdaptiveCard Card(string text) => new([new TextBlock(text)]);
}
