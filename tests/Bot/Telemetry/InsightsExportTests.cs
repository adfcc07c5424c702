using System.Net;
using Azure.Core.Pipeline;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

[Collection(nameof(OtlpExportTests))]
public sealed class InsightsExportTests
{
    /// <summary>The number of minutes in a month, in each of which an export is made.</summary>
    private const int ExportsAMonth = 60 * 24 * 30;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--APPLICATIONINSIGHTS_CONNECTION_STRING")]
    [InlineData("--Telemetry:ConnectionString")]
    public async Task What_was_measured_and_traced_has_arrived_when_the_bot_has_stopped(string setting)
    {
        await using var insights = await InsightsServer.StartAsync(Stop);
        var bot = await RunningBot.StartAsync(_ => { }, setting, insights.ConnectionString);
        bot.Teams.Members = TeamsPerson.Numbers(2);
        await bot.Endpoint.DeliverAsync(bot.Teams.Activities.PersonalMessage(bot.Teams.Members[0], "help"), Stop);
        await bot.DisposeAsync();

        Assert.Superset(
            new HashSet<string> { "praatplaat.words", "http.client.request.duration", "db.client.operation.duration", "praatplaat.outbox.sessions.waiting", "http.server.request.duration" },
            insights.Metrics.ToHashSet());
        Assert.All(["activity message", "reply", "connector send"], name => Assert.Contains($"\"{name}\"", insights.Text, StringComparison.Ordinal));
        Assert.Contains("\"ai.cloud.role\":\"praatplaat\"", insights.Text, StringComparison.Ordinal);
        Assert.All(
            [bot.Teams.Members[0].Name, bot.Teams.Members[0].Id, "127.0.0.1", "/health/"],
            text => Assert.DoesNotContain(text, insights.Text, StringComparison.Ordinal));
    }

    /// <summary>Each row is paid for, also those of a night in which nobody presses anything.</summary>
    [Fact]
    public async Task A_month_in_which_nothing_happens_takes_less_than_a_hundred_megabytes()
    {
        await using var insights = await InsightsServer.StartAsync(Stop);
        var clock = new JumpingTime(JumpingTime.Monday);
        await using var bot = await RunningBot.StartAsync(
            builder => builder.Services.AddSingleton<TimeProvider>(clock), "--Telemetry:ConnectionString", insights.ConnectionString);
        using var heard = new Heard(bot);
        // The first minutes are those of a start.
        for (var minute = 0; minute < 3; minute++)
        {
            await ExportAsync(bot);
            insights.Forget();
            var looks = Looks(heard);
            clock.JumpTo(clock.GetUtcNow().AddMinutes(1));
            await Eventually.TrueAsync(() => Task.FromResult(Looks(heard) > looks), "looked for work");
            using var client = new HttpClient { BaseAddress = bot.Address };
            await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);
        }

        await ExportAsync(bot);

        Assert.Equal(
            ["db.client.operation.duration", "praatplaat.outbox.sessions.waiting"], insights.Metrics.Distinct().Order(StringComparer.Ordinal));
        Assert.All(insights.Rows, row => Assert.Contains("\"MetricData\"", row, StringComparison.Ordinal));
        Assert.InRange((long)insights.Text.Length * ExportsAMonth, 1, 100_000_000);
    }

    [Fact]
    public async Task The_bot_shows_its_identity()
    {
        var identity = new CountingCredential();
        var shown = new List<string?>();
        var bot = await RunningBot.StartAsync(
            builder => builder.Services.PostConfigureAll<AzureMonitorExporterOptions>(exporter =>
            {
                exporter.Credential = identity.Connector.Credential;
                exporter.Transport = new HttpClientTransport(new HttpClient(new Taker(shown)));
            }),
            "--Telemetry:ConnectionString",
            "InstrumentationKey=11111111-2222-4333-8444-555555555555;IngestionEndpoint=https://insights.example/");
        await bot.DisposeAsync();

        Assert.NotEmpty(shown);
        Assert.All(shown, token => Assert.StartsWith("Bearer connector-token-", token, StringComparison.Ordinal));
        Assert.All(identity.Asked, asked => Assert.Equal(["https://monitor.azure.com//.default"], asked.Scopes));
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task It_has_one_wherever_a_token_may_go(string scheme, bool has)
    {
        await using var app = BotApp.Create([.. Settings($"InstrumentationKey=11111111-2222-4333-8444-555555555555;IngestionEndpoint={scheme}://insights.example/")]);
        var exporter = app.Services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>();
        app.Services.GetRequiredService<MeterProvider>();

        Assert.Equal(has, exporter.CurrentValue.Credential is Azure.Identity.DefaultAzureCredential);
        Assert.True(exporter.CurrentValue.DisableOfflineStorage);
        Assert.Equal("true", Environment.GetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED"));
    }

    [Theory]
    [InlineData("11111111-2222-4333-8444-555555555555")]
    [InlineData("InstrumentationKey=11111111-2222-4333-8444-555555555555")]
    [InlineData("InstrumentationKey=key;IngestionEndpoint=https://insights.example/")]
    [InlineData("InstrumentationKey=11111111-2222-4333-8444-555555555555;IngestionEndpoint=ftp://insights.example/")]
    [InlineData("InstrumentationKey=11111111-2222-4333-8444-555555555555;=")]
    public async Task A_connection_string_that_can_not_be_read_stops_the_start_with_what_to_set(string value)
    {
        await using var app = BotApp.Create([.. Settings(value)]);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Stop));
        Assert.Contains("is not the connection string of Application Insights", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("11111111", refusal.Message, StringComparison.Ordinal);
    }

    private static int Looks(Heard heard) => heard.Values("db.client.operation.duration", "due", "query").Count();

    private static string[] Settings(string connection) =>
        ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", "UseDevelopmentStorage=true", "--Telemetry:ConnectionString", connection];

    private static Task ExportAsync(RunningBot bot) => Task.Run(
        () =>
        {
            bot.App.Services.GetRequiredService<TracerProvider>().ForceFlush();
            bot.App.Services.GetRequiredService<MeterProvider>().ForceFlush();
        },
        Stop);

    /// <summary>Application Insights behind https, of which only the token is looked at.</summary>
    private sealed class Taker(List<string?> shown) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (shown)
                shown.Add(request.Headers.Authorization?.ToString());
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""") });
        }
    }
}
