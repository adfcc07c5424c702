using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Praatplaat.FakeChannel.Tokens;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>Strangers at the door are counted: however many they are, they bury nothing else in the log.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private readonly GuardedHost guarded;

    public FloodTests() => guarded = new() { Clock = clock, FirstKeys = [ChannelKey.Teams] };

    public ValueTask InitializeAsync() => guarded.InitializeAsync();

    public ValueTask DisposeAsync() => guarded.DisposeAsync();

    [Fact]
    public async Task Forty_requests_without_a_token_are_one_line_with_their_number()
    {
        for (var request = 0; request < 40; request++)
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(""));
        Assert.Empty(Warnings());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(
            "Warning: Requests refused within a minute: 40, with 401: no Authorization header. The first token has issuer -, audience -, key -",
            Assert.Single(Warnings()));
    }

    [Fact]
    public async Task Each_reason_has_its_line_and_each_minute_its_own()
    {
        await PostAsync("");
        await PostAsync("eyJhbGciOiJub25lIn0.e30.");
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Warnings().Count);
        await PostAsync("");
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, Warnings().Count);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(3, Warnings().Count);
    }

    [Fact]
    public async Task What_was_not_told_yet_is_told_when_the_bot_stops()
    {
        var log = new CapturedLog();
        var other = TeamsHost.Create(Registration.Settings(guarded.Keys), builder => builder.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log));
        await other.StartAsync(TestContext.Current.CancellationToken);
        using (var client = new HttpClient { BaseAddress = new Uri(other.Urls.First()) })
            await PostAsync(client, "{}", "", "application/json");
        await other.DisposeAsync();
        Assert.Contains(log.Lines, line => line.StartsWith("Warning: Requests refused within a minute: 1, with 401: ", StringComparison.Ordinal));
        log.Dispose();
    }

    [Fact]
    public async Task The_metric_tells_reasons_apart_of_a_token_a_size_a_shape_and_a_type()
    {
        await using var anonymous = await TeamsHost.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var client = new HttpClient { BaseAddress = anonymous.Address };
        var counted = new List<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Name == "praatplaat.refused" && instrument.Meter.Scope == anonymous.App.Services.GetRequiredService<IMeterFactory>())
                    to.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Add($"{value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        meters.Start();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(client, new string(' ', ActivityReader.MaxBytes + 1), "", "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, "[", "", "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, "{", "", "application/json"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(client, "{}", "", "text/plain"));
        Assert.Equal(["1 too_large 413", "1 malformed 400", "1 malformed 400", "1 content_type 415"], counted);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(anonymous.Log.Lines, line => line.StartsWith("Warning: Requests refused within a minute: 2, with 400: they are malformed. The first is ", StringComparison.Ordinal));
    }

    private IReadOnlyList<string> Warnings() => [.. guarded.Host.Log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal))];

    private Task<HttpStatusCode> PostAsync(string token) => PostAsync(guarded.Http, "{}", token, "application/json");

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string body, string token, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (token.Length > 0)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
