using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Tests.Privacy;

public sealed partial class PersonalNumbersTests
{
    private const string Everything = "BSN 123456782, NL91 ABNA 0417 1643 00, jan@voorbeeld.nl, 06-12345678 en +49 30 1234567; 111.222.333";

    /// <summary>Pieces that numbers and addresses are made of, and what may stand between them.</summary>
    private static readonly string[] Pieces =
    [
        "1", "06", "0", "123456782", "123", "456", "782", "NL91", "ABNA", "0417164300", "+31", "+", "0031", "12345678", "jan", "@",
        "voorbeeld", ".nl", ".", ",", "-", " ", "/", "(", ")", "\n", "€", "bsn", "BSN ", "２", "٣", "\U0001D7D8", "\U0001F642", "\u00AD",
        "\uD83D", "é", "28-11-2026", "2026", "{", "_", ":", "de", "12",
    ];

    private static readonly Arbitrary<string> Texts = Arb.From(Gen.Elements(Pieces).ArrayOf().Select(string.Concat));

    [Fact]
    public void What_is_found_comes_in_the_order_of_the_text_with_its_kind_and_place() => Assert.Equal(
        [
            (PersonalNumberKind.Bsn, "123456782"),
            (PersonalNumberKind.Iban, "NL91 ABNA 0417 1643 00"),
            (PersonalNumberKind.EmailAddress, "jan@voorbeeld.nl"),
            (PersonalNumberKind.TelephoneNumber, "06-12345678"),
            (PersonalNumberKind.TelephoneNumber, "+49 30 1234567"),
            (PersonalNumberKind.Bsn, "111.222.333"),
        ],
        Found.In(Everything));

    /// <summary>An emoji and each bold digit are two units, and the soft hyphen that nobody sees is one.</summary>
    [Fact]
    public void Places_are_counted_in_the_text_as_it_was_typed() =>
        Assert.Equal([new PersonalNumber(PersonalNumberKind.Bsn, 4, 13)], PersonalNumbers.In("🙂\u00AD 𝟏𝟐𝟑\u00AD456782\u00AD."));

    [Fact]
    public void A_finding_can_be_logged_as_it_holds_no_value()
    {
        Assert.Equal("PersonalNumber { Kind = Bsn, Start = 4, Length = 9 }", PersonalNumbers.In(Everything)[0].ToString());
        Assert.Equal(
            [typeof(PersonalNumberKind), typeof(int), typeof(int)],
            typeof(PersonalNumber).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(field => field.FieldType));
    }

    [Fact]
    public void A_text_without_a_digit_and_an_at_sign_yields_nothing() => Prop.ForAll(
        Arb.From(Gen.Choose(0, char.MaxValue).Select(code => (char)code).Where(IsNeitherDigitNorAt).ArrayOf().Select(string.Concat)),
        Found.Nothing).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));

    [Fact]
    public void Findings_are_in_order_never_overlap_and_lie_within_the_text() => Prop.ForAll(Texts, text =>
    {
        var end = 0;
        foreach (var one in PersonalNumbers.In(text))
        {
            Assert.True(one.Start >= end && one.Length >= 6, $"{one} in „{text}”");
            end = one.Start + one.Length;
            Assert.True(end <= text.Length, $"{one} in „{text}”");
            Assert.False(char.IsLowSurrogate(text[one.Start]) || (end < text.Length && char.IsSurrogatePair(text, end - 1)));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithQuietOnSuccess(true));

    /// <summary>Without it a text could be made that takes as many steps as the square of its length, or more.</summary>
    [Fact]
    public void No_pattern_repeats_anything_without_a_limit()
    {
        var patterns = typeof(PersonalNumbers).Assembly.GetTypes().Where(type => type.Namespace == typeof(PersonalNumbers).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Select(method => method.GetCustomAttribute<GeneratedRegexAttribute>()?.Pattern).OfType<string>().ToList();
        Assert.True(patterns.Count > 8);
        Assert.All(patterns, pattern => Assert.DoesNotMatch(@"[*+]|\{[0-9]*,\}", NotRepeating().Replace(pattern, "x")));
    }

    /// <summary>At 25 times the longest text anything but linear would not come back within the patience of anybody.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("0 ")]
    [InlineData("06-12")]
    [InlineData("06 1234567 ")]
    [InlineData("+1 (")]
    [InlineData("+31 (0)")]
    [InlineData("(((((1-")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("a@a.")]
    [InlineData("@")]
    [InlineData("NL91ABNA041716430 ")]
    [InlineData("al12 ")]
    [InlineData("bsn")]
    [InlineData("123 ")]
    [InlineData("123456782")]
    [InlineData("123.456.782 ")]
    [InlineData("\u00AD")]
    [InlineData("1\u00AD")]
    public void A_text_made_to_take_long_does_not(string piece)
    {
        const int length = 25 * 4000;
        PersonalNumbers.In(string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + "!");
        PersonalNumbers.In("jan" + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + "@x");
    }

    private static bool IsNeitherDigitNorAt(char character) =>
        char.GetUnicodeCategory(character) is not UnicodeCategory.DecimalDigitNumber && character is not ('@' or '＠');

    /// <summary>Sets of characters, and signs that are meant as such.</summary>
    [GeneratedRegex(@"\[[^\]]*\]|\\.")]
    private static partial Regex NotRepeating();
}
