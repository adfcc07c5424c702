using Azure.Data.Tables;
using Praatplaat.Storage.Backups;

namespace Praatplaat.Storage.Tests.Backups;

/// <summary>The format of a backup must not change: version 0.1 wrote the same lines.</summary>
public sealed class BackupLineTests
{
    // Version 0.1 wrote this line. It also has types that no row of the bot uses yet.
    private const string Line =
        "sessions\t"
        + """{"PartitionKey":"p","RowKey":"answer:01:Zo\u00EB","Schema":1,"Text":"\u00E9\u00E9n\r\n\uD83D\uDC4D","Empty":"","Share":true,"At@odata.type":"Edm.DateTime","At":"2026-11-22T08:30:00.1234567Z","Long@odata.type":"Edm.Int64","Long":"9223372036854775807","Half@odata.type":"Edm.Double","Half":"0.5","Whole@odata.type":"Edm.Double","Whole":"2","NaN@odata.type":"Edm.Double","NaN":"NaN","Id@odata.type":"Edm.Guid","Id":"0b9f4c5e-1d0a-4a57-9a3e-2f6b7c8d9e0f","Bytes@odata.type":"Edm.Binary","Bytes":"AP8K"}""";

    [Fact]
    public void A_line_of_version_0_1_is_read_with_its_types_and_written_unchanged()
    {
        var (table, row) = BackupLine.Parse(Line, 2);
        Assert.Equal(("sessions", "p", "answer:01:Zoë"), (table, row.PartitionKey, row.RowKey));
        Assert.Equal(
            (1, "één\r\n👍", "", true),
            (row.GetInt32("Schema"), row.GetString("Text"), row.GetString("Empty"), row.GetBoolean("Share")));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero).AddTicks(1_234_567), row.GetDateTimeOffset("At"));
        Assert.Equal(
            (long.MaxValue, 0.5, 2.0, double.NaN),
            (row.GetInt64("Long"), row.GetDouble("Half"), row.GetDouble("Whole"), row.GetDouble("NaN")));
        Assert.Equal(Guid.Parse("0b9f4c5e-1d0a-4a57-9a3e-2f6b7c8d9e0f"), row.GetGuid("Id"));
        Assert.Equal([0, 255, 10], row.GetBinary("Bytes"));
        Assert.Equal(Line, BackupLine.Format(table, row));
    }

    [Fact]
    public void System_properties_of_a_row_are_not_in_the_backup()
    {
        var row = new TableEntity("p", "r") { ["A"] = 1, ETag = new("W/\"1\""), Timestamp = DateTimeOffset.UnixEpoch };
        Assert.Equal("""due	{"PartitionKey":"p","RowKey":"r","A":1}""", BackupLine.Format("due", row));
    }

    [Theory]
    [InlineData("sessions {}")]
    [InlineData("sessions\t")]
    [InlineData("sessions\tnull")]
    [InlineData("sessions\t{\"PartitionKey\":\"p\"}")]
    [InlineData("sessions\t{\"RowKey\":\"r\"}")]
    [InlineData("sessions\t{\"PartitionKey\":\"p\",\"RowKey\":\"\"}")]
    [InlineData("sessions\t{\"PartitionKey\":1,\"RowKey\":\"r\"}")]
    [InlineData("sessions\t{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"A\":[]}")]
    [InlineData("sessions\t{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"A@odata.type\":\"Edm.Guid\",\"A\":\"x\"}")]
    [InlineData("sessions\t{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"A@odata.type\":\"Edm.Int64\",\"A\":1}")]
    [InlineData("sessions\t{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"A@odata.type\":\"Edm.Money\",\"A\":\"1\"}")]
    public void A_line_that_is_not_a_row_is_refused_with_its_number(string line) =>
        Assert.StartsWith(
            "Line 7 is not a row of a table",
            Assert.Throws<BackupException>(() => BackupLine.Parse(line, 7)).Message,
            StringComparison.Ordinal);
}
