using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Teams;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class StartTests
{
    private static readonly string[] Storage = ["--Storage:ConnectionString", "UseDevelopmentStorage=true"];

    [Theory]
    [InlineData("Production", null, "Teams:AppId is missing")]
    [InlineData("Staging", null, "Teams:AppId is missing")]
    [InlineData("Production", "   ", "Teams:AppId is missing")]
    [InlineData("Production", "11111111-2222-4333-8444-555555555555", "can't check the tokens")]
    [InlineData("Development", "11111111-2222-4333-8444-555555555555", "can't check the tokens")]
    public async Task A_bot_that_would_stand_open_refuses_to_start(string environment, string? appId, string sentence)
    {
        await using var app = BotApp.Create(["--environment", environment, "--urls", "http://127.0.0.1:0", "--Teams:AppId", appId ?? "", .. Storage], Silently);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:Connector:Retries", "0")]
    [InlineData("Teams:Connector:Timeout", "00:00:00")]
    [InlineData("Teams:Connector:Delay", "-00:00:01")]
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
