using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=praat;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://praat.table.core.windows.net/", "praat")]
    [InlineData("accountname=praat;accountkey=a2V5;", "https://praat.table.core.windows.net/", "praat")]
    [InlineData("AccountName=praat;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9/praat", "http://127.0.0.1:9/praat", "praat")]
    public void A_connection_string_names_an_account_and_an_address(string text, string endpoint, string account)
    {
        var parsed = TableConnectionString.Parse(text);
        Assert.Equal((endpoint, account), (parsed.TableEndpoint.AbsoluteUri, parsed.AccountName));
    }

    [Fact]
    public void A_key_keeps_the_equals_signs_it_ends_with() =>
        Assert.Equal("four"u8.ToArray(), TableConnectionString.Parse("AccountName=a;AccountKey=Zm91cg==").AccountKey);

    [Theory]
    [InlineData("", "AccountName")]
    [InlineData("AccountName=praat", "AccountKey")]
    [InlineData("AccountName=praat;AccountKey=SECRET!", "AccountKey")]
    [InlineData("AccountName=praat;AccountKey=U0VDUkVU;TableEndpoint=SECRET", "TableEndpoint")]
    [InlineData("AccountName=praat;AccountKey=U0VDUkVU;DefaultEndpointsProtocol=ftp", "DefaultEndpointsProtocol")]
    public void A_wrong_one_says_what_to_set_and_never_the_key(string text, string names)
    {
        var refused = Assert.Throws<ArgumentException>(() => new TableServiceClient(text));
        Assert.Contains(names, refused.Message[..refused.Message.IndexOf(". Set", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("UseDevelopmentStorage=true", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("U0VDUkVU", refused.ToString(), StringComparison.Ordinal);
    }
}
