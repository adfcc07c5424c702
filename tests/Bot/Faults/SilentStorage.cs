using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Storage;
using Praatplaat.Storage.Tables;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>
/// Storage that does all it is asked and does not answer in time. Its client waits ten seconds; here the wait is over at once, with what the
/// client makes of it.
/// </summary>
internal sealed class SilentStorage : IAbsentStorage
{
    /// <summary>All tries of one call.</summary>
    private const int Tries = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly SilentService service = new();

    public string ConnectionString { get; } = AzuriteFixture.NewAccount();

    public static Task<IAbsentStorage> StartAsync() => Task.FromResult<IAbsentStorage>(new SilentStorage());

    public void AddTo(IServiceCollection services) => services.AddSingleton(provider =>
    {
        // By these measurements a test knows that something was written.
        var meter = provider.GetRequiredService<IMeterFactory>().Create(Tracing.Name);
        var (tracing, time) = (provider.GetRequiredService<Tracing>(), provider.GetRequiredService<TimeProvider>());
        var options = TableOptions.Create(new TableTelemetry(meter, tracing.Source, time));
        options.Transport = new HttpClientTransport(new HttpClient(service, disposeHandler: false));
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return new StorageTables(new TableServiceClient(ConnectionString, options));
    });

    public Task StopAsync()
    {
        service.Unanswered = 0;
        service.IsSilent = true;
        return Task.CompletedTask;
    }

    /// <summary>Once some call has had all its tries; not every message leads to one.</summary>
    public async Task StartAgainAsync()
    {
        for (var waited = Stopwatch.StartNew(); service.Unanswered < Tries && waited.Elapsed < Longest;)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        service.IsSilent = false;
    }

    public ValueTask DisposeAsync()
    {
        service.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class SilentService() : DelegatingHandler(new SocketsHttpHandler())
    {
        private int unanswered;

        public volatile bool IsSilent;

        public int Unanswered
        {
            get => Volatile.Read(ref unanswered);
            set => Volatile.Write(ref unanswered, value);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (!IsSilent)
                return answer;
            answer.Dispose();
            Interlocked.Increment(ref unanswered);
            throw new TaskCanceledException("Storage did not answer in time.");
        }
    }
}
