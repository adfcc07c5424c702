using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Tests.Privacy;

/// <summary>111222333 and 123456782 are the numbers that documentation uses; the others are made by chance.</summary>
public sealed class CitizenServiceNumberTests
{
    private static readonly string[] Sentences =
    [
        "{0}", "De klant met BSN {0} belde vandaag.", "Bel even terug ({0}) over de brief.", "burgerservicenummer: {0}; meer volgt.",
        "In 2026 {0} aangemeld bij de wijkboa.", "„{0}” stond op de envelop", "Zie\n{0}\nen bel dan.", "nr.{0}, geboren in 1980.",
        "bsn={0}.",
        "Wij schrijven {0}\tin het verslag van 28-11-2026.", "BSN-{0} en € 250,00 boete", "klanten: {0}/dossier, {0}.", "2 keer: {0}!",
    ];

    /// <summary>The lengths of groups.</summary>
    private static readonly int[][] Groups = [[9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [3, 2, 2, 2]];

    /// <summary>The last ones are a no-break, a narrow and a thin space, hyphens and a dash.</summary>
    private static readonly string[] Separators = [".", "-", " ", "\u00A0", "\u202F", "\u2009", "\u2010", "\u2011", "–"];

    /// <summary>The zeros of ASCII, full width, Arabic-Indic, Devanagari and mathematical bold digits.</summary>
    private static readonly int[] Zeros = ['0', 0xFF10, 0x0660, 0x0966, 0x1D7CE];

    private static readonly Gen<string> Valid =
        Gen.Choose(1_000_000, 99_999_999).Where(first => Check(first) < 10).Select(first => $"{first:D8}{Check(first)}");

    [Theory]
    [InlineData("BSN 123456782", "123456782")]
    [InlineData("BSN 111222333.", "111222333")]
    [InlineData("123.456.782", "123.456.782")]
    [InlineData("123 456 782", "123 456 782")]
    [InlineData("1234.56.782", "1234.56.782")]
    [InlineData("12 34 56 782", "12 34 56 782")]
    [InlineData("123-45-67-82", "123-45-67-82")]
    [InlineData("123\u00A0456\u2009782", "123\u00A0456\u2009782")]
    [InlineData("１２３４５６７８２", "１２３４５６７８２")]
    [InlineData("١٢٣٤٥٦٧٨٢", "١٢٣٤٥٦٧٨٢")]
    [InlineData("123\u00AD456\u200D782", "123\u00AD456\u200D782")]
    [InlineData("bsn123456782", "123456782")]
    [InlineData("BSN-123456782", "123456782")]
    [InlineData("nr.123456782", "123456782")]
    [InlineData("012345672", "012345672")]
    [InlineData("123456782/111222334", "123456782")]
    [InlineData("123456782,111222334", "123456782")]
    [InlineData("geboren 01-02-1980 123456782", "123456782")]
    [InlineData("BSN 12345672", "12345672")]
    [InlineData("burgerservicenummer van de klant is 12.345.672", "12.345.672")]
    [InlineData("sofi-nummer: 1234.56.72", "1234.56.72")]
    public void A_number_that_passes_is_found(string text, string value) => Found.Only(PersonalNumberKind.Bsn, value, text);

    [Theory]
    [InlineData("one digit is wrong", "BSN 123456783")]
    [InlineData("two digits changed places", "BSN 213456782")]
    [InlineData("zeros", "000000000")]
    [InlineData("two zeros in front, as no number has", "001234567 of 000123412")]
    [InlineData("ten digits", "1234567820 en 0123456782")]
    [InlineData("within a longer number", "zaak 123456782123 of 2026123456782")]
    [InlineData("a reference with a year", "2026-123456782 en 123456782/2026")]
    [InlineData("a reference with letters", "Z123456782, ZK-123456782, Z/123456782, 123456782B01 en kenmerk_123456782")]
    [InlineData("a tax number for trade", "NL123456782B01")]
    [InlineData("amounts", "€ 123.456.782,00, €123456782, EUR 123.456.782, 123.456.782 euro, 123.456.782,-, 123456782 €")]
    [InlineData("a decimal", "12,123456782 of 0.123456782")]
    [InlineData("groups of other lengths", "12345 6782, 1234 56782 en 1 2 3 4 5 6 7 8 2")]
    [InlineData("groups with different separators", "123.456-782 en 123 456.782")]
    [InlineData("a longer row of groups", "12 123 456 782 en 123 456 782 123")]
    [InlineData("groups over two lines", "123\n456\n782")]
    [InlineData("eight digits that nothing says of", "KvK 12345672, datum 20261128")]
    [InlineData("eight digits, far behind the word", "Wij vragen niemand een BSN. Wel vragen wij bedrijven hun KvK-nummer: 12345672")]
    public void Anything_else_is_not(string what, string text) => Assert.Equal((what, []), (what, Found.In(text).ToArray()));

    [Fact]
    public void Every_valid_number_is_found_in_every_notation_and_script_within_ordinary_text() => Prop.ForAll(
        Arb.From(
            from number in Valid
            from groups in Gen.Elements(Groups)
            from separator in Gen.Elements(Separators)
            from zero in Gen.Elements(Zeros)
            from sentence in Gen.Elements(Sentences)
            select (Sentence: sentence, Number: Written(number, groups, separator, zero))),
        typed =>
        {
            var text = typed.Sentence.Replace("{0}", typed.Number, StringComparison.Ordinal);
            Assert.Contains((PersonalNumberKind.Bsn, typed.Number), Found.In(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithQuietOnSuccess(true));

    [Fact]
    public void No_number_that_fails_is_found() => Prop.ForAll(
        Arb.From(
            from number in Gen.Choose(0, 999_999_999).Where(number => !Passes(number))
            from groups in Gen.Elements(Groups)
            from separator in Gen.Elements(Separators)
            from sentence in Gen.Elements(Sentences)
            select sentence.Replace("{0}", Written($"{number:D9}", groups, separator, '0'), StringComparison.Ordinal)),
        Found.Nothing).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithQuietOnSuccess(true));

    [Fact]
    public void A_single_wrong_digit_is_always_noticed() => Prop.ForAll(
        Arb.From(Valid),
        number => Assert.All(
            from place in Enumerable.Range(0, 9)
            from digit in "0123456789"
            where number[place] != digit
            select $"BSN {number[..place]}{digit}{number[(place + 1)..]}",
            Found.Nothing)).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithQuietOnSuccess(true));

    /// <summary>The last digit that belongs to the first eight; 10 where there is none.</summary>
    private static int Check(int first) => $"{first:D8}".Index().Sum(digit => (9 - digit.Index) * (digit.Item - '0')) % 11;

    private static bool Passes(int nine) => Check(nine / 10) == nine % 10;

    private static string Written(string number, int[] groups, string separator, int zero)
    {
        var at = 0;
        var grouped = string.Join(separator, groups.Select(length => number[at..(at += length)]));
        return string.Concat(grouped.Select(sign => char.IsAsciiDigit(sign) ? char.ConvertFromUtf32(zero + sign - '0') : $"{sign}"));
    }
}
