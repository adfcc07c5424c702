using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Praatplaat.Bot.Tests.Hosting;

public sealed class SecurityHeadersTests(ProductionHost host, RunningBot bot) : IClassFixture<ProductionHost>, IClassFixture<RunningBot>
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Cache-Control"] = "no-store",
        ["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'",
        ["Referrer-Policy"] = "no-referrer",
    };

    [Theory]
    [InlineData("GET", "health/live", null, HttpStatusCode.OK)]
    [InlineData("POST", "api/messages", null, HttpStatusCode.Forbidden)]
    [InlineData("GET", "api/messages", "https", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "no/such/page", "https", HttpStatusCode.NotFound)]
    [InlineData("GET", "health/bad", null, HttpStatusCode.RequestTimeout)]
    [InlineData("GET", "health/boom", null, HttpStatusCode.InternalServerError)]
    public async Task Every_answer_has_them_and_what_is_refused_or_failed_has_no_body(string method, string path, string? proto, HttpStatusCode status)
    {
        using var response = await host.SendAsync(method, path, proto);
        Assert.Equal((status, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        HasHeaders(response);
    }

    [Theory]
    [InlineData("GET", "health/live", HttpStatusCode.OK)]
    [InlineData("GET", "health/ready", HttpStatusCode.OK)]
    [InlineData("POST", "api/messages", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("GET", "no/such/page", HttpStatusCode.NotFound)]
    public async Task The_bot_itself_has_them_too_and_tells_no_details(string method, string path, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((status, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        HasHeaders(response);
    }

    [Fact]
    public async Task A_request_that_is_refused_at_the_door_has_them()
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "health/live");
        request.Headers.Host = "praatplaat.example";
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        HasHeaders(response);
    }

    [Fact]
    public async Task A_fault_is_in_the_log_and_nowhere_else()
    {
        using var response = await host.SendAsync("GET", "health/boom");
        Assert.Contains(host.Log.Everything, line => line.Contains("iets vertrouwelijks", StringComparison.Ordinal));
    }

    [Fact]
    public void No_key_ring_is_made_since_nothing_protects_data() => Assert.Null(bot.App.Services.GetService<IDataProtectionProvider>());

    private static void HasHeaders(HttpResponseMessage response)
    {
        Assert.All(Expected, header => Assert.Equal(header.Value, string.Join(", ", response.Headers.GetValues(header.Key))));
        Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"));
    }
}
