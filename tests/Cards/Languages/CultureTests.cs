using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests.Languages;

/// <summary>What a language has besides words: numbers of things, dates and lists.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("nl", 1, "1 ronde")]
    [InlineData("nl", 2, "2 rondes")]
    [InlineData("en", 1, "1 round")]
    [InlineData("en", 2, "2 rounds")]
    public void One_is_not_many(string language, int count, string expected) =>
        Assert.Equal(expected, Texts.For(language).Count("Opening.Rounds", count));

    [Theory]
    [InlineData("nl", "donderdag 12 november om 16.00 uur")]
    [InlineData("en", "Thursday 12 November at 16:00")]
    [InlineData("en-US", "Thursday 12 November at 16:00")]
    public void A_moment_is_written_as_its_readers_write_it(string locale, string expected)
    {
        var stage = new Stage(SampleTeams.Zilverdijk(3), Texts.For(locale));
        Assert.Equal(expected, stage.View(stage.Started).Moment(Stage.Thursday).Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("nl", "Sanne en Bram")]
    [InlineData("en", "Sanne and Bram")]
    public void A_list_ends_as_its_readers_end_it(string language, string expected) =>
        Assert.Equal(expected, Texts.For(language).Format("Names.Two", "Sanne", "Bram"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("../x")]
    [InlineData("english")]
    public void A_language_without_a_file_is_Dutch(string? locale) => Assert.Same(Texts.Dutch, Texts.For(locale));
}
