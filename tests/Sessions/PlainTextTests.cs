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
    public void What_cannot_be_shown_as_typed_goes(string what, string typed, string clean) =>
        Assert.Equal((what, clean), (what, PlainText.Clean(typed)));

    [Theory]
    [InlineData("Vertrouwen: „foutje maken mag” – dus niet ‘nooit’ €10")]
    [InlineData("één naïeve coördinator, ﬁ, e\u0301")]
    [InlineData("👩‍👩‍👧 🤷🏽‍♀️ 🏳️‍🌈 🇳🇱 ⚖️")]
    [InlineData("السلام عليكم")]
    [InlineData("one\n\ttwo\n\nthree")]
    [InlineData("*stars*, <b>tags</b>, [links](https://example.org), {{braces}}")]
    public void What_people_write_stays(string typed) => Assert.Equal(typed, PlainText.Clean(typed));

    [Theory]
    [InlineData("one\r\ntwo")]
    [InlineData("one\rtwo")]
    [InlineData("one\ntwo")]
    [InlineData("one\u2028two")]
    public void Every_line_end_becomes_the_same(string typed)
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
    public void Nothing_typed_is_an_empty_text(string? typed) => Assert.Equal("", PlainText.Clean(typed));

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc")]
    [InlineData("ab🙂", "ab")]
    [InlineData("a🙂b", "a🙂")]
    public void A_text_is_cut_between_characters(string text, string cut) => Assert.Equal(cut, PlainText.Cut(text, 3));

    [Fact]
    public void A_name_is_one_line_of_at_most_its_limit() =>
        Assert.Equal("a b" + new string('c', Limits.Name - 3), PlainText.Name("\u202Ea\nb" + new string('c', 70_000)));

    [Fact]
    public void Whatever_is_typed_is_clean_after_one_time_and_fits_in_a_document() => Prop.ForAll(
        Arb.From(Gen.OneOf(Gen.Choose(0, char.MaxValue), Gen.Choose(0, ' '), Gen.Choose(0xD800, 0xDFFF)).Select(code => (char)code).ArrayOf().Select(typed => new string(typed))),
        typed =>
        {
            var clean = PlainText.Clean(typed);
            Assert.Equal(clean, PlainText.Clean(clean));
            Assert.Equal(clean, clean.Trim());
            Assert.Equal(clean, XmlConvert.VerifyXmlChars(clean));
            Assert.True(clean.Length <= typed.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));
}
