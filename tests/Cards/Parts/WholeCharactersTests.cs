using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests.Parts;

/// <summary>A quote ends between two characters, as a reader sees them.</summary>
public sealed class WholeCharactersTests
{
    [Theory]
    [InlineData("🇳🇱")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🤷🏽‍♀️")]
    [InlineData("e\u0301")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    public void No_character_is_cut_in_two(string character)
    {
        for (var before = 0; before < character.Length; before++)
        {
            var typed = new string('x', before) + string.Concat(Enumerable.Repeat(character, 100));
            var team = SampleTeams.Zilverdijk(12) with { Says = (_, _, _) => typed, Does = _ => typed, Replies = () => new(typed, typed, typed) };
            var shown = CardGallery.Of(new Stage(team, Texts.Dutch)).SelectMany(card => card.Json.OfType("TextRun"));
            var cut = shown.Select(run => run.Text("text")).Where(text => text.Contains('…', StringComparison.Ordinal)).Distinct().ToList();
            Assert.InRange(cut.Count, 3, 10);
            Assert.All(cut, text => Assert.Equal("", text.Replace(character, "", StringComparison.Ordinal).Trim('x', '…', '“', '”')));
        }
    }

    [Fact]
    public void No_word_is_cut_in_two()
    {
        const string Word = "handhavingsbeleid";
        var typed = string.Join(' ', Enumerable.Repeat(Word, 60));
        var team = SampleTeams.Zilverdijk(12) with { Says = (_, _, _) => typed, Does = _ => typed, Replies = () => new(typed, typed, typed) };
        var shown = CardGallery.Of(new Stage(team, Texts.Dutch)).SelectMany(card => card.Json.OfType("TextRun"));
        var cut = shown.Select(run => run.Text("text")).Where(text => text.Contains('…', StringComparison.Ordinal)).Distinct().ToList();
        Assert.InRange(cut.Count, 3, 10);
        Assert.All(cut, text => Assert.All(text.Split(' '), word => Assert.Equal(Word, word.Trim('“', '”', '…'))));
    }
}
