using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Telemetry;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>An export listens to every bot of this process: no other plays beside it.</summary>
[CollectionDefinition(nameof(OtlpExportTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(OtlpExportTests))]
public sealed class OtlpExportTests
{
    [Theory]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("--Telemetry:OtlpEndpoint")]
    public async Task What_was_measured_and_traced_has_arrived_when_the_bot_has_stopped(string setting)
    {
        await using var collector = await OtlpCollector.StartAsync(TestContext.Current.CancellationToken);
        var bot = await RunningBot.StartAsync(
            _ => { }, setting, $"{collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "--OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=oefening");
        bot.Teams.Members = TeamsPerson.Numbers(2);
        await bot.Endpoint.DeliverAsync(bot.Teams.Activities.PersonalMessage(bot.Teams.Members[0], "help"), TestContext.Current.CancellationToken);
        await bot.DisposeAsync();

        var (metrics, traces) = (collector.TextAt("/v1/metrics"), collector.TextAt("/v1/traces"));
        Assert.All(
            [
                "praatplaat.words", "http.client.request.duration", "db.client.operation.duration", "praatplaat.outbox.sessions.waiting",
                "http.server.request.duration",
            ],
            name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("dotnet.gc.collections", metrics, StringComparison.Ordinal);
        Assert.All(["activity message", "reply", "connector send"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All([metrics, traces], text => Assert.Contains("oefening", text, StringComparison.Ordinal));
        Assert.All([metrics, traces], text => Assert.Matches(@"service\.name[\s\S]{1,6}praatplaat", text));
        Assert.All([metrics, traces], text => Assert.Matches($@"service\.version[\s\S]{{1,6}}{Regex.Escape(BotVersion.Text)}", text));
        Assert.All([metrics, traces], text => Assert.DoesNotContain(bot.Teams.Members[0].Name, text, StringComparison.Ordinal));
        Assert.All([metrics, traces], text => Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_built_that_exports()
    {
        var bot = await RunningBot.StartAsync(_ => { }, "--Telemetry:OtlpEndpoint", "");
        await using var _ = bot;
        Assert.Null(bot.App.Services.GetService<MeterProvider>());
        Assert.Null(bot.App.Services.GetService<TracerProvider>());
        Assert.DoesNotContain(bot.App.Services.GetServices<IHostedService>(), service => service is TelemetryLifetime);
    }

    [Theory]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    [InlineData("--Telemetry:OtlpEndpoint", "ftp://collector.example")]
    public async Task An_endpoint_that_is_no_address_stops_the_start_with_what_to_set(string setting, string value)
    {
        await using var app = BotApp.Create(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", "UseDevelopmentStorage=true", setting, value]);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("must be an http or https address", refusal.Message, StringComparison.Ordinal);
    }
}
