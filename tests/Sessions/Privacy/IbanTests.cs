using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Tests.Privacy;

public sealed class IbanTests
{
    /// <summary>The example of each country in the registry.</summary>
    /// <remarks>Source: SWIFT, „IBAN Registry”, release 102 of June 2026, „IBAN electronic format example”.</remarks>
    private static readonly string[] Examples =
        """
        AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201 AZ21NABZ00000000137010001944
        BA391290079401028494 BE68539007547034 BG80BNBG96611020345678 BH67BMAG00001299123456 BI4210000100010000332045181
        BR1800360305000010009795493C1 BY13NBRB3600900000002Z00AB00 CH9300762011623852957 CR05015202001026284066
        CY17002001280000001200527600 CZ6508000000192000145399 DE89370400440532013000 DJ2100010000000154000100186 DK5000400440116243
        DO28BAGR00000001212453611324 EE382200221020145685 EG380019000500000000263180002 ES9121000418450200051332 FI2112345600000785
        FK88SC123456789012 FO6264600001631634 FR1420041010050500013M02606 GB29NWBK60161331926819 GE29NB0000000101904917
        GI75NWBK000000007099453 GL8964710001000206 GR1601101250000000012300695 GT82TRAJ01020000001210029690 HN88CABF00000000000250005469
        HR1210010051863000160 HU42117730161111101800000000 IE29AIBK93115212345678 IL620108000000099999999 IQ98NBIQ850123456789012
        IS140159260076545510730339 IT60X0542811101000000123456 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101
        KZ86125KZT5004100100 LB62099900000001001901229114 LC55HEMM000100010012001200023015 LI21088100002324013AA LT121000011101001000
        LU280019400644750000 LV80BANK0000435195001 LY83002048000020100120361 MC5811222000010123456789030 MD24AG000225100013104168
        ME25505000012345678951 MK07250120000058984 MN121234123456789123 MR1300020001010000123456753 MT84MALT011000012345MTLCAST001S
        MU17BOMM0101101030300200000MUR NI45BAPR00000013000003558124 NL91ABNA0417164300 NO9386011117947 OM810180000001299123456
        PK36SCBL0000001123456702 PL61109010140000071219812874 PS92PALS000000000400123456702 PT50000201231234567890154
        QA58DOHB00001234567890ABCDEFG RO49AAAA1B31007593840000 RS35260005601001611379 RU0304452522540817810538091310419
        SA0380000000608010167519 SC18SSCB11010000000000001497USD SD2129010501234001 SE4550000000058398257466 SI56263300012039086
        SK3112000000198742637541 SM86U0322509800000000270100 SO211000001001000100141 ST23000100010051845310146
        SV62CENR00000000000000700025 TL380080012345678910157 TN5910006035183598478831 TR330006100519786457841326
        UA213223130000026007233566001 VA59001123000012345678 VG96VPVG0000012345678901 XK051212012345678906 YE15CBYE0001018861234567891234
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static TheoryData<string> Registered => [.. Examples];

    [Theory]
    [MemberData(nameof(Registered))]
    public void The_example_of_every_country_is_found_however_it_is_written(string iban)
    {
        var printed = string.Join(' ', iban.Chunk(4).Select(four => new string(four)));
        string[] ways =
        [
            iban, iban.ToLowerInvariant(), iban.Insert(2, " "), printed, printed.ToLowerInvariant(),
            printed.Replace(' ', '\u00A0'), printed.Replace(' ', '-'),
        ];
        foreach (var written in ways)
        {
            Found.Only(PersonalNumberKind.Iban, written, $"Maak het over naar {written}, voor 1 december.");
            Found.Only(PersonalNumberKind.Iban, written, written);
        }
    }

    [Theory]
    [MemberData(nameof(Registered))]
    public void One_with_a_wrong_digit_is_not_found(string iban)
    {
        foreach (var place in Enumerable.Range(2, iban.Length - 2).Where(place => char.IsAsciiDigit(iban[place])))
        {
            var wrong = $"{iban[..place]}{(iban[place] - '0' + 1) % 10}{iban[(place + 1)..]}";
            Assert.DoesNotContain(Found.In($"rekening {wrong}."), found => found.Kind == PersonalNumberKind.Iban);
        }
    }

    [Fact]
    public void All_countries_of_SEPA_are_known() => Assert.Empty(
        "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA"
            .Split(' ').Except(Examples.Select(iban => iban[..2])));

    [Theory]
    [InlineData("rekening NL91ABNA0417164300 (Jansen)", "NL91ABNA0417164300")]
    [InlineData("NL91.ABNA.0417.1643.00.", "NL91.ABNA.0417.1643.00")]
    [InlineData("NL91 ABNA 0417164300 t.n.v. de gemeente", "NL91 ABNA 0417164300")]
    [InlineData("ＮＬ９１ＡＢＮＡ０４１７１６４３００", "ＮＬ９１ＡＢＮＡ０４１７１６４３００")]
    [InlineData("een land dat er nog niet bij is: QQ76000123456789012", "QQ76000123456789012")]
    public void One_in_a_sentence_is_found(string text, string value) => Found.Only(PersonalNumberKind.Iban, value, text);

    [Theory]
    [InlineData("too short", "NL91ABNA041716430")]
    [InlineData("too long", "NL91ABNA04171643001")]
    [InlineData("letters where digits belong", "NL91ABNA04171643OO")]
    [InlineData("within a longer code", "XNL91ABNA0417164300")]
    [InlineData("words that begin like a country", "de 12 straten, is 15 jaar, om 12 uur 30 en al 20 keer in 2026, do 12 november")]
    [InlineData("over two lines", "NL91 ABNA\n0417 1643 00")]
    [InlineData("an unknown country in groups", "QQ76 0001 2345 6789 012")]
    public void Anything_else_is_not(string what, string text) => Assert.Equal((what, []), (what, Found.In(text).ToArray()));

    [Fact]
    public void Its_digits_are_not_found_as_something_else() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 999_999_999).Select(number => Dutch($"0{number:D9}"))),
        iban => Found.Only(PersonalNumberKind.Iban, iban, $"Het staat op {iban} sinds 2026."))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));

    /// <summary>In groups, with the check digits for this account of a bank that does not exist.</summary>
    private static string Dutch(string account)
    {
        var check = 98 - (int)(BigInteger.Parse($"33333333{account}232100", CultureInfo.InvariantCulture) % 97);
        return string.Join(' ', $"NL{check:D2}XXXX{account}".Chunk(4).Select(four => new string(four)));
    }
}
