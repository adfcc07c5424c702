using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void A_property_that_is_not_there_reads_as_null_and_null_takes_it_out()
    {
        var row = new TableEntity("p", "r") { ["A"] = 1, ["B"] = "b" };
        row["A"] = null;
        Assert.Equal((null, null), (row.GetInt32("A"), row.GetString("C")));
        Assert.Equal(["B"], row.Properties.Keys);
    }

    [Fact]
    public void Reading_another_type_than_was_stored_names_the_property()
    {
        var row = new TableEntity("p", "r") { ["A"] = 1 };
        Assert.Contains("Property A", Assert.Throws<InvalidOperationException>(() => row.GetInt64("A")).Message, StringComparison.Ordinal);
        Assert.Contains("Property A", Assert.Throws<InvalidOperationException>(() => row.GetString("A")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_or_a_name_the_table_has_no_place_for_is_refused()
    {
        var row = new TableEntity("p", "r");
        Assert.Throws<ArgumentException>(() => row["A"] = 1.0m);
        Assert.Throws<ArgumentException>(() => row["RowKey"] = "s");
    }
}
