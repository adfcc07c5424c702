using System.Text;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>The JSON itself, where the service may write more than Azurite does.</summary>
public sealed class EntityJsonTests
{
    [Fact]
    public void A_row_is_written_in_ASCII_on_one_line()
    {
        var json = EntityWriter.Write(new("p", "Zoë") { ["Text"] = "één\r\n\u2028👍" }).ToArray();
        Assert.All(json, character => Assert.InRange(character, (byte)' ', (byte)'~'));
    }

    [Fact]
    public void A_row_with_every_annotation_and_a_null_is_read()
    {
        var row = EntityReader.Read("""
            {"odata.metadata":"x","odata.type":"account.Table","odata.id":"x","odata.etag":"W/\"1\"","odata.editLink":"x",
             "PartitionKey":"p","RowKey":"r","Timestamp@odata.type":"Edm.DateTime","Timestamp":"2026-11-22T08:00:00.1234567Z",
             "Whole@odata.type":"Edm.Double","Whole":2,"Half":0.5,"Count":3,"Absent":null,"Text":"caf\u00e9"}
            """u8);
        Assert.Equal(("p", "r", "W/\"1\""), (row.PartitionKey, row.RowKey, row.ETag.ToString("H")));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero).AddTicks(1_234_567), row.Timestamp);
        Assert.Equal((2.0, 0.5, 3, "café"), (row.GetDouble("Whole"), row.GetDouble("Half"), row.GetInt32("Count"), row.GetString("Text")));
        Assert.Equal(["Whole", "Half", "Count", "Text"], row.Properties.Keys);
    }

    [Theory]
    [InlineData("""{"odata.error":{"code":"C","message":{"lang":"en-US","value":"M"}}}""", "C", "M")]
    [InlineData("""<?xml version="1.0"?><m:error xmlns:m="urn:m"><m:code>C</m:code><m:message xml:lang="en-US">M</m:message></m:error>""", "C", "M")]
    [InlineData("<Error><Code>C</Code><Message>M</Message></Error>", "C", "M")]
    [InlineData("<html><p>Bad gateway", null, null)]
    [InlineData("Bad gateway", null, null)]
    [InlineData("", null, null)]
    public void An_error_is_read_from_JSON_and_XML_and_nothing_else(string body, string? code, string? message) =>
        Assert.Equal(new(code, message), TableError.Read(Encoding.UTF8.GetBytes(body)));
}
