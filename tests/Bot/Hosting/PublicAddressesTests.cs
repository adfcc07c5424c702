using Microsoft.Extensions.Configuration;
using Praatplaat.Bot.Hosting;

namespace Praatplaat.Bot.Tests.Hosting;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("https://praatplaat.example.nl", "https://praatplaat.example.nl/")]
    [InlineData("https://praatplaat.example.nl:8443/", "https://praatplaat.example.nl:8443/")]
    [InlineData("http://praatplaat.example.nl", null)]
    [InlineData("praatplaat.example.nl", null)]
    [InlineData("https://", null)]
    [InlineData("https://user@praatplaat.example.nl", null)]
    [InlineData("https://praatplaat.example.nl/bot", null)]
    [InlineData("https://praatplaat.example.nl/?x=1", null)]
    [InlineData("https://praatplaat.example.nl/#x", null)]
    public void An_address_is_https_and_a_host(string text, string? address)
    {
        Assert.Equal(address, PublicAddresses.Read(text)?.AbsoluteUri);
        var options = new SessionsOptions { PublicAddress = text };
        var failures = new SessionsOptionsValidator().Validate(null, options).Failures ?? [];
        Assert.Equal(address is null, failures.Any(fault => fault.StartsWith($"Sessions:PublicAddress is '{text}'. Set it to the https address", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "praatplaat-7.azurewebsites.net", "https://praatplaat-7.azurewebsites.net/")]
    [InlineData("https://eigen.example.nl", "praatplaat-7.azurewebsites.net", "https://eigen.example.nl")]
    [InlineData("", "no host", "")]
    [InlineData("", null, "")]
    public void The_setting_wins_over_what_App_Service_tells(string setting, string? host, string given)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("WEBSITE_HOSTNAME", host)]).Build();
        Assert.Equal(given, PublicAddresses.Given(setting, configuration));
    }
}
