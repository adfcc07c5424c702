using System.Net;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Praatplaat.Bot.Storage;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;
using Praatplaat.Storage.Backups;

namespace Praatplaat.Bot.Tests.Hosting;

/// <summary>A bot whose storage does not let it in yet, or is out of reach, starts and waits for it.</summary>
public sealed class StartWithoutStorageTests : IAsyncLifetime
{
    private const string Waits = "Error: Not at work: Storage refuses the bot (AuthorizationPermissionMismatch). Give its identity the role";

    private readonly JumpingTime clock = new(JumpingTime.Monday);
    private readonly RefusingStorage storage;
    private RunningBot bot = null!;

    public StartWithoutStorageTests() => storage = new RefusingStorage(clock);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bot = await RunningBot.StartOnAsync(storage.ConnectionString, Configure);
        bot.Teams.Members = TeamsPerson.Numbers(2);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        storage.Dispose();
    }

    [Fact]
    public async Task It_lives_is_not_ready_and_has_Teams_deliver_again()
    {
        Assert.Equal(HttpStatusCode.OK, await GetAsync("health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await GetAsync("health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await GetAsync($"poster/{new string('a', 32)}"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await StartAsync()).Status);
        Assert.Empty(bot.Teams.Calls);
    }

    [Fact]
    public async Task It_says_once_a_minute_what_to_do_asks_ever_less_often_and_goes_to_work_by_itself()
    {
        const int Tables = 4;
        Assert.StartsWith(Waits, Assert.Single(Lines()), StringComparison.Ordinal);
        var begun = clock.GetUtcNow();
        await Eventually.TrueAsync(
            () =>
            {
                clock.JumpTo(clock.GetUtcNow().AddSeconds(2));
                return storage.Refused.Count >= Tables * 10;
            },
            "ten tries");
        var tries = storage.Refused.Chunk(Tables).Select(asked => asked[0]).ToList();
        int[] pauses = [1, 2, 4, 8, 16, 30, 30, 30, 30];
        Assert.All(
            pauses.Zip(tries.Zip(tries.Skip(1))),
            pair => Assert.True(pair.Second.Second - pair.Second.First >= TimeSpan.FromSeconds(pair.First), $"{pair}"));
        Assert.InRange(Lines().Count, 2, 1 + (int)(clock.GetUtcNow() - begun).TotalMinutes);

        storage.IsRefusing = false;
        await Eventually.TrueAsync(
            () =>
            {
                clock.JumpTo(clock.GetUtcNow().AddSeconds(2));
                return bot.Log.Lines.Contains("Information: Storage answers: the bot is at work");
            },
            "the bot at work");
        Assert.Equal(HttpStatusCode.OK, await GetAsync("health/ready"));
        Assert.Equal(HttpStatusCode.OK, (await StartAsync()).Status);
        await Eventually.TrueAsync(() => bot.Teams.Calls.Count > 0, "what the bot says");
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("What older versions left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_storm_of_probes_is_one_question_to_storage()
    {
        storage.IsRefusing = false;
        // It stands still.
        var time = new FakeTimeProvider(JumpingTime.Monday);
        await using var other = await RunningBot.StartOnAsync(storage.ConnectionString, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            storage.AddTo(builder.Services);
        });
        using var http = new HttpClient { BaseAddress = other.Address };
        await ProbeAsync();
        Assert.Equal(1, storage.Probes);
        time.Advance(StorageHealthCheck.Counts);
        await ProbeAsync();
        Assert.Equal(2, storage.Probes);

        async Task ProbeAsync()
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => http.GetAsync(new Uri("health/ready", UriKind.Relative), Cancelled)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        }
    }

    [Fact]
    public async Task What_no_waiting_puts_right_still_stops_the_start()
    {
        storage.IsRefusing = false;
        var due = new TableServiceClient(storage.ConnectionString).GetTableClient("due");
        await due.CreateIfNotExistsAsync(Cancelled);
        await due.AddEntityAsync(new TableEntity("restore", "restore") { ["File"] = "some" }, Cancelled);
        await Assert.ThrowsAsync<BackupException>(() => RunningBot.StartOnAsync(storage.ConnectionString, Configure));
    }

    private void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TimeProvider>(clock);
        storage.AddTo(builder.Services);
    }

    private IReadOnlyList<string> Lines() =>
        [.. bot.Log.Lines.Where(line => line.StartsWith("Error: Not at work", StringComparison.Ordinal))];

    private Task<BotAnswer> StartAsync() => bot.Endpoint.DeliverAsync(bot.Teams.Activities.ChannelMessage(bot.Teams.ChannelMembers[0], "start"), Cancelled);

    private async Task<HttpStatusCode> GetAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        return answer.StatusCode;
    }
}
