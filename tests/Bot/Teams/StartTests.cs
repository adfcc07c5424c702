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

    [Theory]
    [InlineData("Set it to the client id", "AppId=praatplaat")]
    [InlineData("Teams:TenantId is missing", "TenantId=")]
    [InlineData("Teams:TenantId is missing", "TenantId=gemeente.example")]
    [InlineData("Teams:AllowedTenants holds", "AllowedTenants=aaaaaaaa-0000-4000-8000-000000000001, everybody")]
    [InlineData("Teams:Cloud is 'Mars'. Set it to Public, Gcc, UsGov, China", "Cloud=Mars")]
    [InlineData("Teams:AppType is 'MultiTenant'. Set it to UserAssignedMSI or SingleTenant", "AppType=MultiTenant")]
    [InlineData("which needs no credential", "ClientSecret=x")]
    [InlineData("which needs no credential", "FederatedClientId=eeeeeeee-0000-4000-8000-000000000005")]
    [InlineData("set exactly one of", "AppType=SingleTenant")]
    [InlineData("set exactly one of", "AppType=SingleTenant", "ClientSecret=x", "FederatedClientId=eeeeeeee-0000-4000-8000-000000000005")]
    [InlineData("Teams:FederatedClientId is not a client id", "AppType=SingleTenant", "FederatedClientId=mine")]
    [InlineData("Teams:CertificatePath names no file", "AppType=SingleTenant", "CertificatePath=no-such-file.pem")]
    [InlineData("Teams:OpenIdMetadata must be an https address", "OpenIdMetadata=http://login.example/metadata")]
    [InlineData("Teams:OpenIdMetadata must be an https address", "OpenIdMetadata=http://127.0.0.1/metadata")]
    [InlineData("Teams:Authority must be an https address", "Authority=login.example")]
    [InlineData("Teams:ServiceHosts holds '*.trafficmanager.net'", "ServiceHosts=smba.trafficmanager.net,*.trafficmanager.net")]
    public async Task Settings_that_contradict_each_other_stop_the_start_with_what_to_set(string sentence, params string[] settings)
    {
        await using var app = BotApp.Create(["--environment", "Production", "--urls", "http://127.0.0.1:0", .. Registered, .. settings.Select(setting => $"--Teams:{setting}"), .. Storage], Silently);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Single(refusal.Failures);
    }

    [Theory]
    [InlineData("ClientSecret=x")]
    [InlineData("TenantId=aaaaaaaa-0000-4000-8000-000000000001")]
    public async Task A_credential_without_an_app_id_is_no_bot(string setting)
    {
        await using var app = BotApp.Create(["--environment", "Development", "--urls", "http://127.0.0.1:0", $"--Teams:{setting}", .. Storage], Silently);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Set Teams:AppId", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AllowedTenants=11111111-0000-4000-8000-000000000001,22222222-0000-4000-8000-000000000001")]
    [InlineData("AllowedTenants:0=11111111-0000-4000-8000-000000000001", "AllowedTenants:1=22222222-0000-4000-8000-000000000001")]
    public async Task A_list_may_be_one_text_or_an_array(params string[] settings)
    {
        await using var app = BotApp.Create(["--environment", "Production", .. Registered, .. settings.Select(setting => $"--Teams:{setting}"), .. Storage], Silently);
        var options = app.Services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        Assert.Equal(
            ["aaaaaaaa-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000001"], options.Tenants);
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
    [InlineData("Teams:Connector:Retries", "0")]
    [InlineData("Teams:Connector:Timeout", "00:00:00")]
    [InlineData("Teams:Connector:Delay", "-00:00:01")]
    [InlineData("Teams:Connector:RequestsPerSecond", "0")]
    public async Task Settings_that_cannot_work_are_refused_at_the_start(string key, string value)
    {
        await using var app = BotApp.Create(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--" + key, value, .. Storage], Silently);
        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
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
