using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>What is counted of an export, by messages as the encoding of protobuf has them.</summary>
public sealed class OtlpCollectorTests
{
    [Fact]
    public async Task Spans_are_counted_in_all_scopes()
    {
        // Two spans in one scope, the first with a name, and one in another; a number beside them counts for nothing.
        byte[] export = [0x0A, 0x0D, 0x12, 0x07, 0x12, 0x03, 0x2A, 0x01, 0x61, 0x12, 0x00, 0x12, 0x02, 0x12, 0x00, 0x18, 0x05];
        await using var collector = await ExportedAsync("traces", export);
        Assert.Equal((3, 0), (collector.Spans, collector.Points));
    }

    [Fact]
    public async Task Numbers_are_counted_of_gauges_sums_and_histograms()
    {
        // A gauge of one number, a sum of two and a histogram of one.
        byte[] export = [0x0A, 0x16, 0x12, 0x14, 0x12, 0x04, 0x2A, 0x02, 0x0A, 0x00, 0x12, 0x06, 0x3A, 0x04, 0x0A, 0x00, 0x0A, 0x00, 0x12, 0x04, 0x4A, 0x02, 0x0A, 0x00];
        await using var collector = await ExportedAsync("metrics", export);
        Assert.Equal((0, 4), (collector.Spans, collector.Points));
    }

    private static async Task<OtlpCollector> ExportedAsync(string signal, byte[] export)
    {
        var collector = await OtlpCollector.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var body = new ByteArrayContent(export);
        (await http.PostAsync(new Uri(collector.Address, $"v1/{signal}"), body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return collector;
    }
}
