using System.Globalization;
using System.Text.Json;
using Praatplaat.Local.Processes;
using Praatplaat.Publishing.Tests.Published;
using Praatplaat.Release;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>Who supplies the bot, and of when its source is.</summary>
public sealed class CompletedBillTests(Publisher publisher)
{
    private static readonly DateOnly Release = new(2026, 11, 22);

    [Fact]
    public void Who_supplies_it_is_named_where_a_release_says_so()
    {
        var bill = BillOfMaterials.Read("""{ "metadata": {} }""");
        bill.SetSupplier("Voorbeeldgemeente");
        Assert.Equal("Voorbeeldgemeente", JsonDocument.Parse(bill.Text).RootElement.GetProperty("metadata").GetProperty("supplier").TextOf("name"));
    }

    [Fact]
    public void Its_time_is_that_of_SOURCE_DATE_EPOCH()
    {
        var bill = BillOfMaterials.Read("""{ "metadata": {} }""");
        bill.SetTime(SourceTime.Of("1800000000", Repository.Root, Release));
        Assert.Equal("2027-01-15T08:00:00Z", JsonDocument.Parse(bill.Text).RootElement.GetProperty("metadata").TextOf("timestamp"));
    }

    [Fact]
    public void Without_git_it_is_the_day_of_the_release()
    {
        var empty = Directory.CreateTempSubdirectory("praatplaat-");
        try
        {
            Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), SourceTime.Of(null, empty.FullName, Release));
        }
        finally
        {
            empty.Delete();
        }
    }

    [Fact]
    public async Task A_publish_takes_the_time_of_its_commit()
    {
        var bill = await Bill.OfAsync(publisher, Build.Portable);
        var time = DateTimeOffset.Parse(bill.Root.GetProperty("metadata").TextOf("timestamp"), CultureInfo.InvariantCulture);
        Assert.Equal(SourceTime.Of(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), Repository.Root, Papers.Changelog.Releases[0].Date), time);
    }
}
