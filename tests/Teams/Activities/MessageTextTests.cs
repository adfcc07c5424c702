using Microsoft.Bot.Schema;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Teams.Tests.Activities;

public sealed class MessageTextTests
{
    private static readonly ChannelAccount Bot = new("28:bot", "Praatplaat");

    [Theory]
    [InlineData("<at>Praatplaat</at> start", "start")]
    [InlineData("<at>Praatplaat</at>\u00a0start\n", "start")]
    [InlineData("<at>Praatplaat</at>&nbsp;mijn  gegevens \r\n", "mijn gegevens")]
    [InlineData("start <at>Praatplaat</at>", "start")]
    [InlineData("<at>Praatplaat</at>", "")]
    [InlineData("mijn<at>Praatplaat</at>gegevens", "mijn gegevens")]
    [InlineData("<at>Anouk</at> <at>Praatplaat</at> start", "<at>Anouk</at> start")]
    [InlineData("<AT>praatplaat</AT> start", "<AT>praatplaat</AT> start")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public void The_command_is_the_text_without_the_mention_of_the_bot(string? text, string expected) =>
        Assert.Equal(expected, MessageText.Of(Said(text, new(Bot, "<at>Praatplaat</at>"), new(new("29:1"), "<at>Anouk</at>"))));

    [Fact]
    public void A_name_of_two_words_may_come_as_two_mentions() =>
        Assert.Equal(
            "start", MessageText.Of(Said("<at>Praat</at> <at>Plaat</at> start", new(Bot, "<at>Praat</at>"), new(Bot, "<at>Plaat</at>"))));

    [Fact]
    public void Without_mentions_the_text_is_the_command() => Assert.Equal("help", MessageText.Of(Said("help\n")));

    private static Activity Said(string? text, params Mention[] mentions) => new() { Text = text, Recipient = Bot, Entities = mentions };
}
