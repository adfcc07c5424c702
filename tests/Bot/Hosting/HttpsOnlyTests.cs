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
        Assert.Empty(Refusals());
        using var response = await host.SendAsync("POST", "api/messages", proto);
        Assert.Equal((HttpStatusCode.Forbidden, ""), (response.StatusCode, await BodyAsync(response)));
        Assert.StartsWith("Warning: Requests refused within a minute: 1, with 403: they did not come by https. Let", Assert.Single(Refusals()), StringComparison.Ordinal);
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

    /// <summary>App Service's warm-up among them, which comes past the proxy from an address of the machine's own.</summary>
    [Theory]
    [InlineData("GET", "robots933456.txt", "169.254.129.1", null, 0)]
    [InlineData("GET", "", "127.0.0.1", null, 0)]
    [InlineData("HEAD", "", "::1", null, 0)]
    [InlineData("GET", "", "::ffff:169.254.129.1", null, 0)]
    [InlineData("GET", "", "169.254.129.1", "http", 1)]
    [InlineData("GET", "", "20.73.12.5", null, 1)]
    [InlineData("POST", "api/messages", "169.254.129.1", null, 1)]
    public async Task That_the_platform_looks_for_itself_is_nobodys_trouble(string method, string path, string remote, string? proto, int lines)
    {
        Assert.Empty(Refusals());
        host.Remote = IPAddress.Parse(remote);
        using var response = await host.SendAsync(method, path, proto);
        host.Remote = null;
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(lines, Refusals().Length);
    }

    /// <summary>Those of the last minute, once.</summary>
    private string[] Refusals()
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        string[] lines = [.. host.Log.Lines.Where(line => line.Contains("Requests refused", StringComparison.Ordinal))];
        host.Log.Clear();
        return lines;
    }

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
