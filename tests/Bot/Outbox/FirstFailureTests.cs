using System.Net;
using Azure;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Outbox;

/// <summary>
/// A renewal of the lease is under way when the work ends, and fails for that: Azure.Core ends one that was cancelled at its second try with
/// an exception of its own. What is told is how the work ended.
/// </summary>
public sealed class FirstFailureTests : IAsyncLifetime
{
    private static readonly Work Work = new Work.ShowControl();

    private readonly TaskCompletionSource working = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource renewing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PlantedService service = new();
    private OutboxBench bench = null!;

    private SessionWorker Worker => bench.Get<SessionWorker>();

    private DueStore Due => bench.Get<DueStore>();

    public async ValueTask InitializeAsync()
    {
        bench = await OutboxBench.BeginAsync(storage: service);
        bench.OnCreateChat(_ => Task.FromResult<string?>("a:chat"));
        bench.OnSend(_ => Task.FromResult<string?>("8"));
        await Due.AnnounceAsync(bench.Id, bench.Time.GetUtcNow(), OutboxBench.Cancelled);
        await bench.AddAsync(Work);
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    [Report(Report.HiddenException)]
    public async Task What_failed_first_is_told_and_the_session_is_taken_up_again()
    {
        var run = await RunIntoARenewalAsync(() => new HttpResponseMessage(HttpStatusCode.Forbidden));
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => run)).Status);
        Assert.NotNull(await bench.WaitingAsync(Work));

        service.Answer = PlantedService.Nothing;
        await Worker.RunAsync(bench.Id, CancellationToken.None);
        Assert.Null(await bench.WaitingAsync(Work));
    }

    [Fact]
    [Report(Report.HiddenException)]
    public async Task Work_that_went_well_ends_well_and_lets_go_of_the_session()
    {
        await await RunIntoARenewalAsync(() => null);
        Assert.Null(await bench.WaitingAsync(Work));
        var (now, other) = (bench.Time.GetUtcNow().AddSeconds(1), "another instance");
        Assert.NotNull((await Due.TryLeaseAsync(bench.Id, other, now, TimeSpan.FromSeconds(15), OutboxBench.Cancelled)).Lease);
    }

    /// <param name="look">What the look for work comes to once the renewal is under way; null for what storage says.</param>
    private async Task<Task> RunIntoARenewalAsync(Func<HttpResponseMessage?> look)
    {
        var tries = 0;
        service.Answer = async (request, stop) =>
        {
            if (!working.Task.IsCompleted && request.Method == HttpMethod.Get && IsOn(request, "sessions"))
            {
                working.SetResult();
                await ending.Task.WaitAsync(stop);
                return look();
            }

            if (working.Task.IsCompleted && !ending.Task.IsCompleted && request.Method != HttpMethod.Get && IsOn(request, "due"))
            {
                if (Interlocked.Increment(ref tries) == 1)
                    throw new HttpRequestException("The line was cut.");
                renewing.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop);
            }

            return null;
        };
        var run = Worker.RunAsync(bench.Id, CancellationToken.None);
        await working.Task.WaitAsync(OutboxBench.Cancelled);
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        await renewing.Task.WaitAsync(OutboxBench.Cancelled);
        ending.SetResult();
        return run;
    }

    private static bool IsOn(HttpRequestMessage request, string table) =>
        request.RequestUri!.AbsolutePath.Contains($"/{table}(", StringComparison.Ordinal);

    private sealed class PlantedService() : DelegatingHandler(new SocketsHttpHandler())
    {
        public static readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage?>> Nothing =
            (_, _) => Task.FromResult<HttpResponseMessage?>(null);

        /// <summary>In the place of storage; null lets the request through.</summary>
        public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage?>> Answer { get; set; } = Nothing;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await Answer(request, cancellationToken) ?? await base.SendAsync(request, cancellationToken);
    }
}
