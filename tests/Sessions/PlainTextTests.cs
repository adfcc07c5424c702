using System.Xml;
using FsCheck;
using FsCheck.Fluent;

namespace Praatplaat.Sessions.Tests;

public sealed class PlainTextTests
{
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
    public void Characters_that_can_not_be_shown_are_removed(string what, string typed, string clean) =>
        Assert.Equal((what, clean), (what, PlainText.Clean(typed)));

    [Theory]
    [InlineData("Vertrouwen: „foutje maken mag” – dus niet ‘nooit’ €10")]
    [InlineData("één naïeve coördinator, ﬁ, e\u0301")]
    [InlineData("👩‍👩‍👧 🤷🏽‍♀️ 🏳️‍🌈 🇳🇱 ⚖️")]
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

    [Fact]
    public void A_name_is_one_line_with_a_maximum_length() =>
        Assert.Equal("a b" + new string('c', Limits.Name - 3), PlainText.Name("\u202Ea\nb" + new string('c', 70_000)));

    [Fact]
    public void Cleaning_any_text_is_idempotent_and_gives_valid_XML() => Prop.ForAll(
        Arb.From(Gen.OneOf(Gen.Choose(0, char.MaxValue), Gen.Choose(0, ' '), Gen.Choose(0xD800, 0xDFFF))
            .Select(code => (char)code)
            .ArrayOf()
            .Select(typed => new string(typed))),
        typed =>
        {
            var clean = PlainText.Clean(typed);
            Assert.Equal(clean, PlainText.Clean(clean));
            Assert.Equal(clean, clean.Trim());
            Assert.Equal(clean, XmlConvert.VerifyXmlChars(clean));
            Assert.True(clean.Length <= typed.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));
}
