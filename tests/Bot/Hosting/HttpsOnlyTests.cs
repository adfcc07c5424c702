using System.Net;

namespace Praatplaat.Bot.Tests.Hosting;

public sealed class HttpsOnlyTests(ProductionHost host) : IClassFixture<ProductionHost>
{
    [Theory]
    [InlineData(null)]
    [InlineData("http")]
    [InlineData("https, http")]
    [InlineData("https:")]
    [InlineData("")]
    public async Task What_did_not_come_by_https_is_not_heard(string? proto)
    {
        var before = Refusals();
        using var response = await host.SendAsync("POST", "api/messages", proto);
        Assert.Equal((HttpStatusCode.Forbidden, ""), (response.StatusCode, await BodyAsync(response)));
        Assert.Equal(before + 1, Refusals());
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("https")]
    [InlineData("HTTPS")]
    [InlineData("http, https")]
    public async Task What_the_nearest_proxy_took_by_https_is_heard(string proto)
    {
        using var response = await host.SendAsync("POST", "api/messages", proto);
        Assert.Equal((HttpStatusCode.OK, "heard"), (response.StatusCode, await BodyAsync(response)));
        Assert.Equal("max-age=31536000", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task The_platform_probes_by_http()
    {
        using var response = await host.SendAsync("GET", "health/live");
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await BodyAsync(response)));
    }

    private int Refusals() => host.Log.Lines.Count(line => line.Contains("did not come by https. Let the proxy", StringComparison.Ordinal));

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
