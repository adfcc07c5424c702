using PhoneNumbers;
using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Tests.Privacy;

public sealed class TelephoneNumberTests
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    /// <summary>What a number begins with that nobody can be reached at in person.</summary>
    private static readonly PhoneNumberType[] Nobodys = [PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE];

    private static readonly PhoneNumberType[] Persons = [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE];

    /// <summary>Three islands have shorter ones.</summary>
    private const int Fewest = 8;

    public static TheoryData<string> Regions => [.. Library.GetSupportedRegions().Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("bel 0612345678", "0612345678")]
    [InlineData("bel 06-12345678.", "06-12345678")]
    [InlineData("06 12 34 56 78", "06 12 34 56 78")]
    [InlineData("06 1234 5678", "06 1234 5678")]
    [InlineData("06.12.34.56.78", "06.12.34.56.78")]
    [InlineData("06 - 12 34 56 78", "06 - 12 34 56 78")]
    [InlineData("06/12345678", "06/12345678")]
    [InlineData("06\u00A012345678", "06\u00A012345678")]
    [InlineData("06–12345678", "06–12345678")]
    [InlineData("０６１２３４５６７８", "０６１２３４５６７８")]
    [InlineData("٠٦١٢٣٤٥٦٧٨", "٠٦١٢٣٤٥٦٧٨")]
    [InlineData("020-1234567", "020-1234567")]
    [InlineData("(020) 123 45 67", "(020) 123 45 67")]
    [InlineData("(020)-1234567", "(020)-1234567")]
    [InlineData("0113 12 34 56", "0113 12 34 56")]
    [InlineData("tel.0612345678", "0612345678")]
    [InlineData("088-1234567 (receptie)", "088-1234567")]
    [InlineData("+31612345678", "+31612345678")]
    [InlineData("+31 6 12345678 2 keer gebeld", "+31 6 12345678")]
    [InlineData("+31 (0)6 12345678", "+31 (0)6 12345678")]
    [InlineData("+31(0)20-1234567", "+31(0)20-1234567")]
    [InlineData("+31 (0)20 123 45 67", "+31 (0)20 123 45 67")]
    [InlineData("+31-6-12345678", "+31-6-12345678")]
    [InlineData("0031612345678", "0031612345678")]
    [InlineData("0031 20 1234567", "0031 20 1234567")]
    [InlineData("+32 470 12 34 56", "+32 470 12 34 56")]
    [InlineData("0032 470 12 34 56", "0032 470 12 34 56")]
    [InlineData("+49 30 1234567", "+49 30 1234567")]
    [InlineData("+1 (425) 882-8080", "+1 (425) 882-8080")]
    [InlineData("+39 06 6981 2345", "+39 06 6981 2345")]
    [InlineData("+49 30 1234567 3 keer", "+49 30 1234567")]
    [InlineData("+33 6 12 34 56 78", "+33 6 12 34 56 78")]
    [InlineData("06-12345678 op 28-11-2026", "06-12345678")]
    [InlineData("\u202A+31 6 12345678\u202C", "+31 6 12345678")]
    public void A_number_is_found(string text, string value) => Found.Only(PersonalNumberKind.TelephoneNumber, value, text);

    [Theory]
    [InlineData("of the municipality and the government", "14 020, 14 0113, 1400, 112, 113, 116 000")]
    [InlineData("of a service", "0800-1234, 0800 0113, 0900-8844, 0900 1234567, 0906-1234")]
    [InlineData("of a service, from abroad", "+31 800 0113456, +31 900 1234567 en 0031 900 1234567")]
    [InlineData("too short or too long", "061234567, 06123456789, 020-123456, +31 6 1234, +3112345")]
    [InlineData("an area that does not exist", "0123456789 en 0999-123456")]
    [InlineData("without its zero", "612345678, 6-12345678, 31612345678")]
    [InlineData("dates and times", "2026-11-28, 28-11-2026, 01-02-2026 10:30, 06-11-2026 14:00, 9.30-17.00 uur, 2026-01-06 12:34:56")]
    [InlineData("dates and hours", "01-02-2026 10 uur, 06.11.2026 14.00 uur, 06/11/2026 14 keer")]
    [InlineData("years", "2025-2026, 2024 2025 2026, 2025/2026")]
    [InlineData("references", "2026-0012345, Z/26/012345, 2026-0612345678, Z0612345678, BOA-0612345678, Z/06/12345678")]
    [InlineData("longer numbers", "0363010000000001, 0612345678901, 1234 0612 3456 7812, 012345678901")]
    [InlineData("amounts", "+12.500.000 euro, € 0,0612345678, +1.250.000")]
    [InlineData("articles, postcodes and the like", "artikel 5:32, 1011 AB 12, 0,5 %, 10 %, 12-AB-34, 52.370216, 4.895168")]
    [InlineData("a sum", "10+12345678 en C++ 12345678")]
    [InlineData("over two lines", "06\n12345678")]
    public void Anything_else_is_not(string what, string text) => Assert.Equal((what, []), (what, Found.In(text).ToArray()));

    [Fact]
    public void Numbers_of_ten_digits_begin_as_the_library_says()
    {
        foreach (var beginning in Enumerable.Range(100, 900).Select(number => $"0{number}"))
        {
            var number = Library.Parse($"{beginning}234567", "NL");
            var isSomebodys = Library.IsValidNumber(number) && !Nobodys.Contains(Library.GetNumberType(number));
            Assert.Equal((beginning, isSomebodys), (beginning, Found.In($"{beginning}-234567").Any()));
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_numbers_of_every_country_are_found_as_they_are_written_abroad(string region)
    {
        var numbers = Persons.Select(type => Library.GetExampleNumberForType(region, type)).Where(number => number is not null);
        foreach (var number in numbers)
            foreach (var format in new[] { PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164 })
            {
                var written = Library.Format(number, format);
                if (written.Count(char.IsAsciiDigit) < Fewest)
                    continue;
                Found.Only(PersonalNumberKind.TelephoneNumber, written, $"Bel {written}, graag.");
            }
    }
}
