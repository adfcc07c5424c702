using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Storage;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.Storage;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>Storage that takes requests and answers none is away as much as one that takes none.</summary>
public sealed class SlowStorageTests : IAsyncLifetime
{
    private readonly SilentService service = new();
    private readonly TaskCompletionSource released = new();
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync()
    {
        var clock = new JumpingTime(JumpingTime.Monday);
        var storage = AzuriteFixture.NewAccount();
        var options = TableOptions.Create();
        options.Transport = new HttpClientTransport(new HttpClient(service));
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(2);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var bot = await RunningBot.StartOnAsync(storage, builder => builder.Services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new StorageTables(new TableServiceClient(storage, options))));
        bot.Teams.Members = TeamsPerson.Numbers(3);
        play = new SessionPlay(bot, clock);
        await play.StartAsync();
        await play.QuietAsync();
    }

    public async ValueTask DisposeAsync()
    {
        service.IsSilent = false;
        released.TrySetResult();
        await play.DisposeAsync();
    }

    [Fact]
    [Report(Report.StorageThatTimesOut)]
    public async Task A_form_that_arrived_while_storage_was_silent_is_noted_and_not_in_doubt()
    {
        play.Teams.Inject(new Fault { Until = released.Task }, ConnectorCall.CreateThread);
        await play.SayAsync(play.Facilitator, "open");
        await SilenceAsync(() => play.Teams.Calls.Any(IsForm));

        await play.QuietAsync();
        Assert.Equal("form", Assert.Single(await play.RowsAsync("post:round-01")).GetString("Shows"));
        Assert.Single(play.Teams.Calls, IsForm);
        Assert.Empty(await play.RowsAsync("stuck:"));
    }

    [Fact]
    [Report(Report.StorageThatTimesOut)]
    public async Task Cards_that_arrived_while_storage_was_silent_are_not_sent_again_and_no_try_is_counted()
    {
        play.Teams.Inject(new Fault { Until = released.Task }, IsActionsCard, times: 3);
        await play.AskActionsAsync();
        await SilenceAsync(() => play.Teams.Calls.Count(IsActionsCard) == 3);
        Assert.All(await play.RowsAsync("outbox:~"), row => Assert.Null(row.GetInt32("Tries")));

        await Eventually.TrueAsync(async () => (await play.RowsAsync("outbox:~")).Count == 0, "the messages taken away");
        Assert.Equal(3, play.Teams.Calls.Count(IsActionsCard));
        Assert.Empty(await play.RowsAsync("stuck:"));
    }

    [Fact]
    [Report(Report.StorageThatTimesOut)]
    public async Task A_call_that_timed_out_is_an_outage_and_one_that_was_cancelled_is_not()
    {
        var check = play.Bot.App.Services.GetRequiredService<StorageTables>();
        service.IsSilent = true;
        Assert.True(StorageOutage.Is(await Assert.ThrowsAnyAsync<Exception>(() => check.CheckAsync(TestContext.Current.CancellationToken))));
        using var cancelled = new CancellationTokenSource();
        var call = check.CheckAsync(cancelled.Token);
        await cancelled.CancelAsync();
        Assert.False(StorageOutage.Is(await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)));
    }

    /// <summary>From when the calls are on their way until their answers were there and some call to storage had all its tries.</summary>
    private async Task SilenceAsync(Func<bool> areOnTheirWay)
    {
        await Eventually.TrueAsync(areOnTheirWay, "the calls on their way");
        service.IsSilent = true;
        released.SetResult();
        await Eventually.TrueAsync(() => service.Unanswered >= 8, "calls to storage that get no answer");
        service.IsSilent = false;
    }

    private static bool IsForm(RecordedCall call) => call.Call == ConnectorCall.CreateThread && call.Card is { } card && card.Offers(Verbs.AnswerSubmit);

    private static bool IsActionsCard(RecordedCall call) => call.Card is { } card && card.Offers(Verbs.ActionsSubmit);

    private sealed class SilentService() : DelegatingHandler(new SocketsHttpHandler())
    {
        private int unanswered;

        public volatile bool IsSilent;

        /// <summary>How many requests were given up.</summary>
        public int Unanswered => Volatile.Read(ref unanswered);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!IsSilent)
                return await base.SendAsync(request, cancellationToken);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("Nothing ends this wait but its cancellation.");
            }
            finally
            {
                Interlocked.Increment(ref unanswered);
            }
        }
    }
}
