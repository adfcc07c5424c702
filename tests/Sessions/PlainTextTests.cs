using System.Xml;
using FsCheck;
using FsCheck.Fluent;

namespace Praatplaat.Sessions.Tests;

public sealed class PlainTextTests
{
    /// <summary>Behind a black flag, the tags that make it the Scottish one.</summary>
    private const string Scotland = "\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";

    [Theory]
    [InlineData("control characters", "a\0b\u0007c\u001Bd\u0085e\u009Ff", "abcd\nef")]
    [InlineData("a high surrogate alone", "a\uD83Db", "ab")]
    [InlineData("a low surrogate alone", "a\uDE00b", "ab")]
    [InlineData("surrogates the wrong way round", "a\uDE00\uD83Db", "ab")]
    [InlineData("replacement characters", "a\uFFFDb", "ab")]
    [InlineData("what is no character", "a\uFFFE\uFFFFb", "ab")]
    [InlineData("directional overrides", "a\u202Ecod\u202C\u202Ab\u2066c\u2069", "acodbc")]
    [InlineData("space around it", " \t\n a b \r\n", "a b")]
    [InlineData("what has no width", "a\u200Bb\u2060c\uFEFFd\u180Ee\uFFF9f", "abcdef")]
    [InlineData("tags that hide a text", "a\U000E0068\U000E0069b", "ab")]
    [InlineData("tags behind another emoji", "🙂" + Scotland + "b", "🙂b")]
    [InlineData("a flag of tags that does not end", "🏴\U000E0067\U000E0062\U000E0073", "🏴")]
    [InlineData("tags that hide a text behind a flag", "🏴\U000E0067\U000E0062" + Scotland + "b", "🏴b")]
    [InlineData("a flag of tags that are no letters", "🏴\U000E0021\U000E0021\U000E0021\U000E007F", "🏴")]
    [InlineData("what has no width within a flag", "🏴\u200B" + Scotland, "🏴" + Scotland)]
    public void Characters_that_can_not_be_shown_are_removed(string what, string typed, string clean) =>
        Assert.Equal((what, clean), (what, PlainText.Clean(typed)));

    [Theory]
    [InlineData("Vertrouwen: „foutje maken mag” – dus niet ‘nooit’ €10")]
    [InlineData("één naïeve coördinator, ﬁ, e\u0301")]
    [InlineData("👩‍👩‍👧 🤷🏽‍♀️ 🏳️‍🌈 🇳🇱 ⚖️ 👨‍👩‍👧‍👦 #️⃣")]
    [InlineData("🏴" + Scotland + "🏴" + Scotland + " een vlag")]
    [InlineData("السلام عليكم")]
    [InlineData("one\n\ttwo\n\nthree")]
    [InlineData("*stars*, <b>tags</b>, [links](https://example.org), {{braces}}")]
    public void Ordinary_text_stays_as_it_is(string typed) => Assert.Equal(typed, PlainText.Clean(typed));

    [Theory]
    [InlineData("one\r\ntwo")]
    [InlineData("one\rtwo")]
    [InlineData("one\ntwo")]
    [InlineData("one\u2028two")]
    public void Every_kind_of_line_ending_is_normalised(string typed)
    {
        Assert.Equal("one\ntwo", PlainText.Clean(typed));
        Assert.Equal("one two", PlainText.OneLine(typed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n ")]
    [InlineData("\u202E\0")]
    [InlineData("\u200D")]
    [InlineData("\u200B \u200E\u200F")]
    public void Text_without_visible_characters_becomes_empty(string? typed) => Assert.Equal("", PlainText.Clean(typed));

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc")]
    [InlineData("ab🙂", "ab")]
    [InlineData("a🙂b", "a🙂")]
    public void A_text_is_never_cut_inside_a_surrogate_pair(string text, string cut) => Assert.Equal(cut, PlainText.Cut(text, 3));

    [Theory]
    [InlineData("🇳🇱")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("👍🏽")]
    [InlineData("e\u0301\u0323")]
    [InlineData("⚖️")]
    [InlineData("#️⃣")]
    [InlineData("\r\n")]
    [InlineData("🏴" + Scotland)]
    public void Nor_inside_what_is_read_as_one_character(string character)
    {
        var text = "ab" + character + character;
        for (var most = 2; most < text.Length; most++)
            Assert.Equal(most < 2 + character.Length ? "ab" : "ab" + character, PlainText.Cut(text, most));
        Assert.Equal(text, PlainText.Cut(text, text.Length));
    }

    [Fact]
    public void A_character_without_end_is_cut_where_something_is_left() =>
        Assert.Equal("a" + new string('\u0301', 9), PlainText.Cut("a" + new string('\u0301', 70_000), 10));

    [Fact]
    public void A_name_is_one_line_with_a_maximum_length() =>
        Assert.Equal("a b" + new string('c', Limits.Name - 3), PlainText.Name("\u202Ea\nb" + new string('c', 70_000)));

    [Fact]
    public void Cleaning_any_text_is_idempotent_and_gives_valid_XML() => Prop.ForAll(
        Arb.From(Gen.OneOf(
                Gen.OneOf(Gen.Choose(0, char.MaxValue), Gen.Choose(0, ' '), Gen.Choose(0xD800, 0xDFFF)).Select(code => $"{(char)code}"),
                Gen.OneOf(Gen.Constant(0x1F3F4), Gen.Choose(0xE0060, 0xE007F)).Select(char.ConvertFromUtf32))
            .ArrayOf()
            .Select(string.Concat)),
        typed =>
        {
            var clean = PlainText.Clean(typed);
            Assert.Equal(clean, PlainText.Clean(clean));
            Assert.Equal(clean, clean.Trim());
            Assert.Equal(clean, XmlConvert.VerifyXmlChars(clean));
            Assert.True(clean.Length <= typed.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));
}
