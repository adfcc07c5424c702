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
    [InlineData("<at>Anouk</at> <at>Praatplaat</at> start", "start")]
    [InlineData("<at>Praatplaat</at> start <at id=\"1\">Anouk</at>", "start")]
    [InlineData("<AT>praatplaat</AT> start", "start")]
    [InlineData("<at>praat plaat</at> start", "start")]
    [InlineData("<at>Praatplaat</at>: status", "status")]
    [InlineData("@Praatplaat: status", "status")]
    [InlineData("@praatplaat status", "status")]
    [InlineData("Praatplaat, status", "status")]
    [InlineData("praatplaat status", "status")]
    [InlineData("Praatplaatje status", "Praatplaatje status")]
    [InlineData("<at>Praatplaat</at> \u200bst\u00ada\u2060tus\ufeff\u200e", "status")]
    [InlineData("<at>\u200bPraat\u200bplaat</at>status", "status")]
    [InlineData("<at>Praatplaat</at> mijn&#160;gegevens &amp; meer", "mijn gegevens & meer")]
    [InlineData("<at>Praatplaat status", "<at>Praatplaat status")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public void The_command_is_the_text_without_the_mention_of_the_bot(string? text, string expected) =>
        Assert.Equal(expected, MessageText.Of(Said(text, new(Bot, "<at>Praatplaat</at>"), new(new("29:1"), "<at>Anouk</at>"))));

    [Fact]
    public void A_name_of_two_words_may_come_as_two_mentions() =>
        Assert.Equal(
            "start", MessageText.Of(Said("<at>Praat</at> <at>Plaat</at> start", new(Bot, "<at>Praat</at>"), new(Bot, "<at>Plaat</at>"))));

    [Theory]
    [InlineData("<at>R&amp;D plaat</at> status", "<at>R&D plaat</at>")]
    [InlineData("<at>R&D plaat</at> status", "<at>R&amp;D plaat</at>")]
    [InlineData("R&amp;D plaat status", "R&D plaat")]
    [InlineData("<at>r&amp;d PLAAT</at> status", null)]
    [InlineData("@R&amp;D plaat: status", null)]
    public void A_name_is_the_same_in_letters_of_either_size_and_escaped_or_not(string text, string? mention)
    {
        var bot = new ChannelAccount("28:bot", "R&D plaat");
        Assert.Equal("status", MessageText.Of(new Activity { Text = text, Recipient = bot, Entities = [new Mention(bot, mention)] }));
    }

    [Fact]
    public void A_long_text_of_mentions_that_never_end_is_read_at_once() =>
        Assert.StartsWith("<at><at>", MessageText.Of(Said(string.Concat(Enumerable.Repeat("<at>", 60_000)))), StringComparison.Ordinal);

    [Fact]
    public void Without_mentions_the_text_is_the_command() => Assert.Equal("help", MessageText.Of(Said("help\n")));

    private static Activity Said(string? text, params Mention[] mentions) => new() { Text = text, Recipient = Bot, Entities = mentions };
}
