using Praatplaat.OrdinaryText;
using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Tests.Privacy;

/// <summary>The figures by kind come from <c>tests/Benchmarks</c>, of the same lines.</summary>
public sealed class FalseAlarmTests
{
    /// <summary>One in a thousand lines.</summary>
    private const int Fewer = 10;

    private static readonly string[] Lines = [.. Corpus.Of(OwnTexts.All)];

    [Fact]
    public void Less_than_one_ordinary_line_in_a_thousand_raises_an_alarm()
    {
        Assert.Equal(Corpus.Lines, Lines.Length);
        var alarms = Lines.Where(line => PersonalNumbers.In(line).Count > 0).ToList();
        Assert.True(alarms.Count < Fewer, $"{alarms.Count} alarms:\n{string.Join('\n', alarms)}");
    }

    /// <summary>With other numbers in the lines each time, as that is chance.</summary>
    [Fact]
    public void Nothing_but_nine_digits_that_pass_by_chance_raises_one()
    {
        var lines = Enumerable.Range(Corpus.Seed, 5).SelectMany(seed => Corpus.Of(OwnTexts.All, seed));
        var alarms = lines.SelectMany(PersonalNumbers.In).ToList();
        Assert.NotEmpty(alarms);
        Assert.All(alarms, one => Assert.Equal(PersonalNumberKind.Bsn, one.Kind));
    }

    [Fact]
    public void Nothing_that_the_product_says_itself_raises_one()
    {
        Assert.True(OwnTexts.All.Count > 1000);
        Assert.All(OwnTexts.All, Found.Nothing);
    }

    [Fact]
    public void The_lines_are_full_of_numbers() =>
        Assert.True(Lines.Count(line => line.Any(char.IsAsciiDigit)) > Corpus.Lines / 2);
}
