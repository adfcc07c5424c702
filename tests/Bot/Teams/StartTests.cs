using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class StartTests
{
    private static readonly string[] Registered =
        ["--Teams:AppId=bbbbbbbb-0000-4000-8000-000000000002", "--Teams:TenantId=aaaaaaaa-0000-4000-8000-000000000001"];

    private static readonly string[] Storage = ["--Storage:ConnectionString", "UseDevelopmentStorage=true"];

    [Theory]
    [InlineData("Production", null, "Teams:AppId is missing")]
    [InlineData("Staging", null, "Teams:AppId is missing")]
    [InlineData("Production", "   ", "Teams:AppId is missing")]
    public async Task A_bot_that_would_stand_open_refuses_to_start(string environment, string? appId, string sentence)
    {
        await using var app = BotApp.Create(["--environment", environment, "--urls", "http://127.0.0.1:0", "--Teams:AppId", appId ?? "", .. Storage], Silently);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_with_an_app_id_starts_in_Production_and_hears_nobody_without_https_and_a_token()
    {
        await using var app = BotApp.Create(
            ["--environment", "Production", "--urls", "http://127.0.0.1:0", .. Registered, "--Storage:ConnectionString", AzuriteFixture.NewAccount()], Silently);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync());
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());
        http.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJub25lIn0.e30.");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());

        async Task<HttpStatusCode> PostAsync()
        {
            using var body = new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("api/messages", UriKind.Relative), body, TestContext.Current.CancellationToken);
            Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("Development", "http://localhost:3978")]
    [InlineData("Production", "http://*:3978")]
    public async Task The_bot_listens_on_3978_and_in_Development_on_this_machine_only(string environment, string expected)
    {
        await using var app = BotApp.Create(["--environment", environment]);
        Assert.Equal(expected, app.Configuration["urls"]);
    }

    [Fact]
    public async Task Addresses_that_were_set_are_kept()
    {
        await using var app = BotApp.Create(["--environment", "Development", "--http_ports", "8080"]);
        Assert.Null(app.Configuration["urls"]);
        Assert.True(app.Services.GetRequiredService<IOptions<TeamsOptions>>().Value.IsAnonymous);
    }

    private static void Silently(WebApplicationBuilder builder) => builder.Logging.ClearProviders();
}
