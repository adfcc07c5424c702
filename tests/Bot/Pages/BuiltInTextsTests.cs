using System.Text.RegularExpressions;
using Praatplaat.Bot.Pages;

namespace Praatplaat.Bot.Tests.Pages;

/// <summary>The texts that come with the bot.</summary>
public sealed partial class BuiltInTextsTests
{
    private static readonly IReadOnlyList<TextFile> All = TextFiles.All("");

    [Fact]
    public void There_are_two_in_two_languages_and_nothing_is_wrong_with_them()
    {
        Assert.Equal(["privacy.nl", "privacy.en", "terms.nl", "terms.en"], All.Select(text => $"{text.Name}.{text.Language}"));
        Assert.All(All, text => Assert.Null(text.Fault));
    }

    [Theory]
    [InlineData("privacy")]
    [InlineData("terms")]
    public void Both_languages_have_the_same_headings_points_paragraphs_and_places(string name)
    {
        var shapes = All.Where(text => text.Name == name).Select(text => string.Join(' ', Shape().Matches(text.Markup).Select(part => part.Value))).ToList();
        Assert.Equal(shapes[0], shapes[1]);
        Assert.Contains("{{contact}}", shapes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_that_can_be_filled_in_is_used() =>
        Assert.All(Places.Known, place => Assert.Contains(All, text => text.Markup.Contains($"{{{{{place}}}}}", StringComparison.Ordinal)));

    /// <summary>Of the blocks their beginnings, and the places in between.</summary>
    [GeneratedRegex(@"(?<=^|\n)(#+ |- |\n(?=\w))|\{\{\w+\}\}")]
    private static partial Regex Shape();
}
